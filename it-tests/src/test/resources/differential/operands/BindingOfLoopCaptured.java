package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Lambdas and classes capture what the condition of a loop binds for the statements after it. */
class BindingOfLoopCaptured {
  @Async
  static Object run() {
    Object o = 1;
    while (!(o instanceof String text)) {
      o = "text";
    }
    Supplier<Object> first = () -> text;
    trace(
        new Object() {
          Object get() {
            return text + first.get();
          }
        }.get());
    trace(await(value(text)));

    int turns = 0;
    for (; !(o instanceof Integer number); o = turns) {
      turns++;
    }
    do {
      o = 2L;
    } while (!(o instanceof Long big));
    class Sum {
      long get() {
        return number + big;
      }
    }
    if (turns == 1) {
      trace(new Sum().get());
    }

    o = 3;
    while (!(o instanceof String word && isTrue(() -> word.length() > 3))) {
      o = o + "!";
    }
    Supplier<Object> second = () -> word;
    trace(second.get() + await(value(word)));
    Object next = 4;
    do {
      next = next + "?";
    } while (!(next instanceof String query) || isTrue(() -> query.length() < 3));
    return query + await(value(5)) + first.get();
  }

  static boolean isTrue(BooleanSupplier condition) {
    return condition.getAsBoolean();
  }
}

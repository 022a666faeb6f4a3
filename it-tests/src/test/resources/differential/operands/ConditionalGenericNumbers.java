package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Function;

/** What a generic method gives keeps its own type in a conditional whose type is another. */
class ConditionalGenericNumbers {
  static <A, B> B apply(A a, Function<A, B> function) {
    return function.apply(a);
  }

  @Async
  static Object run() {
    byte b = 3;
    int sum = 0;
    for (boolean first : new boolean[] {true, false}) {
      sum += (int) (await(value(first)) ? await(value(100)) : apply("x", x -> b));
      sum += (int) (first ? apply("x", x -> 'c') : await(value(1000)));
    }
    return sum;
  }
}

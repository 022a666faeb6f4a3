package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Function;
import java.util.function.Supplier;

/** Classes that are local to lambdas, with values that inference takes across an await. */
class LocalClassEscapesLambda {
  private final int field = 7;

  private static <T> Supplier<T> supplied(Supplier<T> supplier) {
    return supplier;
  }

  private static <T> Function<String, T> made(Function<String, T> function) {
    return function;
  }

  @Async
  private <Q> Object all(Q q) {
    int outer = await(value(1));
    var used =
        supplied(
                () -> {
                  int inner = outer * 2;
                  class Base {
                    final int sum = outer + inner + field;
                  }
                  class Derived extends Base {
                    final Q held = q;
                  }
                  return new Derived();
                })
            .get();
    await(value(2));
    var toRecord =
        made(
            text -> {
              enum Kind {
                ONE,
                TWO
              }
              record Pair(Kind kind, int length) {}
              return new Pair(Kind.TWO, text.length());
            });
    var toNested =
        made(
            text -> supplied(
                    () -> {
                      class Deep {
                        final String doubled = text + text + outer;
                      }
                      return new Deep();
                    })
                .get());
    var pair = toRecord.apply("abc");
    var deep = toNested.apply("de");
    await(value(3));
    return used.sum + " " + used.held + pair.kind() + pair.length() + deep.doubled;
  }

  @Async
  static Object run() {
    return await(LocalClassEscapesLambdaAsync.all(new LocalClassEscapesLambda(), "q"));
  }
}

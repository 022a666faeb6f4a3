package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Supplier;

/** Instances of anonymous classes as arguments and elements before an await. */
class AnonymousClassBesideAwait {
  private static String overloaded(Object o, int n) {
    return "object " + n;
  }

  private static String overloaded(Supplier<String> supplier, int n) {
    return supplier.get() + n;
  }

  private static <T> T first(Supplier<T> supplier, int n) {
    return supplier.get();
  }

  record Pair(Object left, int right) {}

  @Async
  static Object run() {
    String text =
        overloaded(
            new Supplier<>() {
              @Override
              public String get() {
                return "supplied ";
              }
            },
            await(value(1)));
    int length =
        first(
                new Supplier<String>() {
                  @Override
                  public String get() {
                    return "four";
                  }
                },
                await(value(2)))
            .length();
    Object[] elements = {
      new Object() {
        @Override
        public String toString() {
          return "element";
        }
      },
      await(value(3))
    };
    Pair pair =
        new Pair(
            new Object() {
              @Override
              public String toString() {
                return "left";
              }
            },
            await(value(4)));
    return text + length + elements[0] + elements[1] + pair.left() + pair.right();
  }
}

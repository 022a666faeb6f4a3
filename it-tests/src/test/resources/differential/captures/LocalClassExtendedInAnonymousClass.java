package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local class that captures a variable is the superclass of one in an anonymous class. */
class LocalClassExtendedInAnonymousClass {
  @Async
  static Object run() {
    return await(LocalClassExtendedInAnonymousClassAsync.all("generic"));
  }

  @Async
  private static <T> String all(T generic) {
    int number = await(value(3));
    class Counter {
      int next = number;

      Counter(int... steps) {
        next += steps.length;
      }
    }
    class Holder<U> {
      final T held = generic;
    }
    Object shown =
        new Object() {
          @Override
          public String toString() {
            class Implicit extends Counter {}
            class Explicit extends Counter {
              Explicit() {
                super(1, 2);
              }

              Explicit(int start) {
                this();
                next += start;
              }
            }
            class Further extends Explicit {}
            class Held extends Holder<String> {}
            return ""
                + new Implicit().next
                + new Explicit(10).next
                + new Further().next
                + new Held().held;
          }
        };
    return shown + await(value(" ")) + new Counter().next + new Holder<Integer>().held;
  }
}

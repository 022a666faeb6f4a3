package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/**
 * @Async methods of types nested three deep.
 */
class DeepNesting {
  static class A {
    static class B {
      interface C {
        @Async
        static String f(int x) {
          return "c" + await(value(x));
        }
      }

      @Async
      static String f(int x) {
        return "b" + await(DeepNesting_A_B_CAsync.f(x));
      }
    }

    @Async
    static String f(int x) {
      return "a" + await(DeepNesting_A_BAsync.f(x));
    }
  }

  @Async
  static Object run() {
    return await(DeepNesting_AAsync.f(1));
  }
}

package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Mutual recursion. */
class MutualRecursion {
  @Async
  static Object run() {
    return await(MutualRecursionAsync.even(7));
  }

  @Async
  static boolean even(int n) {
    return n == 0 || await(MutualRecursionAsync.odd(n - 1));
  }

  @Async
  static boolean odd(int n) {
    return n != 0 && (n == 1 ? await(value(true)) : await(MutualRecursionAsync.even(n - 1)));
  }
}

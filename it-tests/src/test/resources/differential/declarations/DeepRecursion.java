package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;

import dev.fermata.annotation.Async;

/** A recursion a thousand deep. */
class DeepRecursion {
  @Async
  static Object run() {
    return await(DeepRecursionAsync.depth(1000));
  }

  @Async
  static int depth(int n) {
    if (n == 0) {
      return await(later(0));
    }
    return 1 + await(DeepRecursionAsync.depth(n - 1));
  }
}

package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Recursion. */
class Recursion {
  @Async
  static Object run() {
    return await(RecursionAsync.factorial(await(value(5))));
  }

  @Async
  static long factorial(int n) {
    return n <= 1 ? 1 : n * await(RecursionAsync.factorial(n - 1));
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** a = b = await(c) assigns the same to both. */
class AssignmentChain {
  @Async
  static Object run() {
    int a;
    long b;
    b = a = await(value(7));
    return a + b;
  }
}

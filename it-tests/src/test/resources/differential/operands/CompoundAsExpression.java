package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The value of a compound assignment. */
class CompoundAsExpression {
  @Async
  static Object run() {
    int x = 1;
    int y = (x += await(value(2))) * x;
    byte b = 100;
    int z = b += await(value(100));
    return y + " " + z;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Every compound assignment operator. */
class CompoundEveryOperator {
  @Async
  static Object run() {
    int x = 1000;
    x += await(value(7));
    x -= await(value(3));
    x *= await(value(5));
    x /= await(value(3));
    x %= await(value(1000));
    x <<= await(value(3));
    x >>= await(value(1));
    x >>>= await(value(1));
    x &= await(value(0xff0));
    x |= await(value(5));
    x ^= await(value(9));
    return x;
  }
}

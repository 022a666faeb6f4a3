package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** x += await(y) reads x before the await. */
class CompoundLocal {
  @Async
  static Object run() {
    int x = 1;
    x += await(value(x = 10));
    x -= await(value(3));
    x *= await(value(2));
    return x;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A compound assignment in the right side of another. */
class CompoundNested {
  @Async
  static Object run() {
    int x = 1;
    int y = 10;
    x += y += await(value(100));
    return x + ":" + y;
  }
}

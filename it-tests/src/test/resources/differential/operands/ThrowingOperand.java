package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** An exception in an operand keeps what stands right of it from running. */
class ThrowingOperand {
  @Async
  static Object run() {
    return traced("a", 1) + thrower() + await(value(2));
  }

  static int thrower() {
    throw new Boom("thrower");
  }
}

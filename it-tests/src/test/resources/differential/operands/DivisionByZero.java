package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A division by zero faults where it stands. */
class DivisionByZero {
  @Async
  static Object run() {
    int zero = await(value(0));
    return traced("left", 1) / zero + await(value(traced("right", 2)));
  }
}

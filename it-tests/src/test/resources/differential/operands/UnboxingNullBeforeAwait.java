package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A null operand is unboxed before the operand at its right. */
class UnboxingNullBeforeAwait {
  @Async
  static Object run() {
    Integer nothing = null;
    return nothing + await(value(traced("right", 1)));
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Unboxing an awaited null faults. */
class UnboxingNull {
  @Async
  static Object run() {
    Integer nothing = null;
    trace("before");
    int i = await(value(nothing));
    return i;
  }
}

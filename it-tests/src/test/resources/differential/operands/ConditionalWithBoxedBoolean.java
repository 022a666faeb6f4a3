package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A null Boolean in a condition faults. */
class ConditionalWithBoxedBoolean {
  @Async
  static Object run() {
    Boolean nothing = null;
    boolean result = await(value(true)) && await(value(nothing));
    return result;
  }
}

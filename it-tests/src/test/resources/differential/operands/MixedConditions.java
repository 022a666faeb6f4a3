package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** && binds tighter than ||, with awaits everywhere. */
class MixedConditions {
  @Async
  static Object run() {
    boolean result =
        await(value(false)) && traced("never", true)
            || !await(value(false)) && (traced("x", false) || await(value(true)));
    return result;
  }
}

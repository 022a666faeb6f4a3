package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch on a null Integer faults. */
class OnNullBoxed {
  @Async
  static Object run() {
    Integer nothing = await(value((Integer) null));
    switch (nothing) {
      case 1:
        trace("one");
      default:
        return await(value("default"));
    }
  }
}

package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** break and continue whose target is inside the try block do not run its finally. */
class BreakInsideTry {
  @Async
  static Object run() {
    try {
      for (int i = 0; i < 4; i++) {
        if (i == 1) {
          continue;
        }
        if (i == 3) {
          break;
        }
        trace(await(value(i)));
      }
      trace("after loop");
    } finally {
      trace(await(value("finally")));
    }
    return "end";
  }
}

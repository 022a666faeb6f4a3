package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** break and continue whose target is inside the finally block. */
class BreakInsideFinally {
  @Async
  static Object run() {
    try {
      trace(await(value("try")));
    } finally {
      for (int i = 0; i < 4; i++) {
        if (i == 0) {
          continue;
        }
        trace(await(value(i)));
        if (i == 2) {
          break;
        }
      }
    }
    return "end";
  }
}

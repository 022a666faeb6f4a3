package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** return inside a loop inside try/finally inside a loop. */
class FinallyInLoopWithReturn {
  @Async
  static Object run() {
    for (int i = 0; ; i++) {
      try {
        for (int j = 0; j < 3; j++) {
          if (await(value(i + j)) == 3) {
            return i + ":" + j;
          }
        }
      } finally {
        trace("round " + i);
      }
    }
  }
}

package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A counter that finally changes on each of its runs. */
class StateInFinally {
  @Async
  static Object run() {
    int[] runs = {0};
    for (int i = 0; i < 3; i++) {
      try {
        if (i == await(value(1))) continue;
        trace("body " + i);
      } finally {
        runs[0]++;
        if (await(value(runs[0])) == 3) {
          trace("third");
        }
      }
    }
    return runs[0];
  }
}

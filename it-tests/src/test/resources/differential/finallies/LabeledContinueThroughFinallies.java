package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A labeled continue runs the finally blocks that it leaves, and no other. */
class LabeledContinueThroughFinallies {
  @Async
  static Object run() {
    outer:
    for (int i = 0; i < 2; i++) {
      try {
        for (int j = 0; j < 2; j++) {
          try {
            if (await(value(j)) == 0) {
              continue outer;
            }
          } finally {
            trace("inner " + await(value(i)));
          }
        }
      } finally {
        trace("outer " + i);
      }
    }
    return "end";
  }
}

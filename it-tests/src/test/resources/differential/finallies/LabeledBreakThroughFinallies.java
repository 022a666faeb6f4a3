package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A labeled break runs all finally blocks that it leaves, innermost first. */
class LabeledBreakThroughFinallies {
  @Async
  static Object run() {
    outer:
    for (int i = 0; i < 2; i++) {
      try {
        for (int j = 0; j < 2; j++) {
          try {
            trace(await(value(i * 10 + j)));
            if (j == 1) {
              break outer;
            }
          } finally {
            trace(await(value("inner")));
          }
        }
      } finally {
        trace(await(value("outer")));
      }
    }
    return "end";
  }
}

package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** break with a label leaves the loop of this label. */
class LabeledBreak {
  @Async
  static Object run() {
    int count = 0;
    outer:
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        count += await(value(1));
        if (i == 1 && j == 1) {
          break outer;
        }
      }
    }
    return count;
  }
}

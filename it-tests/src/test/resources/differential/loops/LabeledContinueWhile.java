package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** continue with a label in while and do. */
class LabeledContinueWhile {
  @Async
  static Object run() {
    int i = 0;
    int j = 0;
    outer:
    while (await(value(i)) < 2) {
      i++;
      do {
        j++;
        if (j % 2 == 1) {
          continue outer;
        }
      } while (await(value(j)) < 5);
    }
    return i + ":" + j;
  }
}

package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** continue with a label goes on with the loop of this label. */
class LabeledContinue {
  @Async
  static Object run() {
    String result = "";
    outer:
    for (int i = 0; i < 3; i += await(value(1))) {
      for (int j = 0; j < 3; j++) {
        if (j == i) {
          continue outer;
        }
        result += i + "" + j + " ";
      }
    }
    return result;
  }
}

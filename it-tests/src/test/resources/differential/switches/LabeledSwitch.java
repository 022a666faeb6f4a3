package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A label on a switch. */
class LabeledSwitch {
  @Async
  static Object run() {
    String result = "";
    s:
    switch (await(value(1))) {
      case 1:
        for (int i = 0; i < 3; i++) {
          result += await(value(i));
          if (i == 1) {
            break s;
          }
        }
        result += "never";
      default:
        result += "never";
    }
    return result;
  }
}

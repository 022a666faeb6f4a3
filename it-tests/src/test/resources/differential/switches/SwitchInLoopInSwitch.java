package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A loop between two switches; break leaves what it stands in. */
class SwitchInLoopInSwitch {
  @Async
  static Object run() {
    String result = "";
    switch (1) {
      case 1:
        for (int i = 0; ; i++) {
          switch (await(value(i))) {
            case 0:
              break;
            case 1:
              continue;
            default:
              result += i;
          }
          if (i == 3) {
            break;
          }
        }
        result += await(value("x"));
      case 2:
        result += "y";
    }
    return result;
  }
}

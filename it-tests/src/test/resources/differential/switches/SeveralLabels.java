package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Several labels at one case, in both forms. */
class SeveralLabels {
  @Async
  static Object run() {
    String result = "";
    for (int i = 0; i < 4; i++) {
      switch (i) {
        case 0, 1:
          result += await(value("a"));
          break;
        case 2:
        case 3:
          result += await(value("b"));
      }
      switch (i) {
        case 0, 3 -> result += await(value("c"));
        default -> {}
      }
    }
    return result;
  }
}

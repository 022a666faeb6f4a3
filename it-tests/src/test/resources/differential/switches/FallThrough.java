package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A case without break falls through. */
class FallThrough {
  @Async
  static Object run() {
    String result = "";
    for (int i = 0; i < 4; i++) {
      switch (i) {
        case 0:
          result += await(value("a"));
        case 1:
          result += "b";
        case 2:
          result += await(value("c"));
          break;
        default:
          result += "d";
      }
      result += ";";
    }
    return result;
  }
}

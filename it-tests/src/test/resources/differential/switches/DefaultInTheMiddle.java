package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** default in the middle, with fall-through into and out of it. */
class DefaultInTheMiddle {
  @Async
  static Object run() {
    String result = "";
    for (int i = 0; i < 4; i++) {
      switch (await(value(i))) {
        case 0:
          result += "0";
        default:
          result += await(value("d"));
        case 2:
          result += "2";
          break;
        case 3:
          result += "3";
      }
      result += ";";
    }
    return result;
  }
}

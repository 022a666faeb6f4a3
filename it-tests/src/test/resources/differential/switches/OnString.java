package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch on String, with keys of one hash code. */
class OnString {
  @Async
  static Object run() {
    String result = "";
    for (String s : new String[] {"Aa", "BB", "c", ""}) {
      switch (await(value(s))) {
        case "Aa":
          result += await(value("1"));
          break;
        case "BB":
          result += "2";
        case "":
          result += await(value("3"));
          break;
        default:
          result += "4";
      }
    }
    return result;
  }
}

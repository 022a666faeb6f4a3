package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Switches in switches. */
class NestedSwitches {
  @Async
  static Object run() {
    String result = "";
    switch (await(value(1))) {
      case 1:
        switch (await(value("a"))) {
          case "a":
            result += await(value("inner"));
            break;
          default:
            result += "wrong";
        }
        result += "outer";
        break;
      default:
        result += "wrong";
    }
    return result;
  }
}

package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** break in a switch leaves the switch, continue the loop's iteration. */
class BreakFromSwitchInLoop {
  @Async
  static Object run() {
    String result = "";
    loop:
    for (int i = 0; i < 5; i++) {
      switch (await(value(i))) {
        case 0:
          break;
        case 1:
          continue;
        case 3:
          break loop;
        default:
          result += "d";
      }
      result += i;
    }
    return result;
  }
}

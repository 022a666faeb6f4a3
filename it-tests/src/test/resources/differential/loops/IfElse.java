package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** if with awaits in the condition and both branches. */
class IfElse {
  @Async
  static Object run() {
    String result = "";
    if (await(value(1)) == 1) result += await(value("a"));
    if (await(value(false))) result += "never";
    else result += await(value("b"));
    if (result.length() == 2) {
      result += "c";
    } else if (await(value(true))) {
      result += await(value("d"));
    } else {
      result += "e";
    }
    return result;
  }
}

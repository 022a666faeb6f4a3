package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** A failure in one iteration, caught in it. */
class FailureInLoop {
  @Async
  static Object run() {
    String result = "";
    for (int i = 0; i < 3; i++) {
      try {
        result += await(value(i));
      } catch (Boom e) {
        result += "x";
        if (i == 2) {
          break;
        }
        continue;
      }
      result += ";";
    }
    return result;
  }
}

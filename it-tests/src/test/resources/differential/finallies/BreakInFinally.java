package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** break in finally discards the exception and the return. */
class BreakInFinally {
  @Async
  @SuppressWarnings("finally")
  static Object run() {
    String result = "";
    for (int i = 0; i < 3; i++) {
      try {
        result += await(value(i));
        if (i == 1) {
          return "discarded";
        }
      } finally {
        if (i == 1) {
          break;
        }
        result += "f";
      }
    }
    return result;
  }
}

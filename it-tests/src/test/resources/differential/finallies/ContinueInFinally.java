package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** continue in finally discards what the try block ended with. */
class ContinueInFinally {
  @Async
  @SuppressWarnings("finally")
  static Object run() {
    String result = "";
    for (int i = 0; i < 3; i++) {
      try {
        result += await(value(i));
        if (i < 2) {
          return "discarded";
        }
      } finally {
        if (i < 2) {
          await(value("pause"));
          continue;
        }
      }
    }
    return result;
  }
}

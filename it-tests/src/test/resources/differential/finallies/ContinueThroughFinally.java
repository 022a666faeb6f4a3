package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** continue runs the finally blocks that it leaves. */
class ContinueThroughFinally {
  @Async
  static Object run() {
    String result = "";
    for (int i = 0; i < 3; i++) {
      try {
        if (i == 1) {
          continue;
        }
        result += await(value(i));
      } finally {
        result += await(value("f"));
      }
      result += ";";
    }
    return result;
  }
}

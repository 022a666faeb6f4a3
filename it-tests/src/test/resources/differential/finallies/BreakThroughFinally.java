package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** break runs the finally blocks that it leaves. */
class BreakThroughFinally {
  @Async
  static Object run() {
    String result = "";
    for (int i = 0; i < 3; i++) {
      try {
        result += await(value(i));
        if (i == 1) {
          break;
        }
      } finally {
        result += "f" + await(value("f"));
      }
      result += ";";
    }
    return result;
  }
}

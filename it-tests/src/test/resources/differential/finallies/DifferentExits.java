package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** return, break, continue, throw and normal end through one finally. */
class DifferentExits {
  @Async
  static Object run() {
    String result = "";
    for (int i = 0; i < 5; i++) {
      try {
        result += await(DifferentExitsAsync.body(i));
      } catch (IllegalStateException e) {
        result += e.getMessage();
      }
    }
    return result;
  }

  @Async
  static String body(int way) {
    for (int i = 0; i < 2; i++) {
      try {
        switch (way) {
          case 0:
            return "returned";
          case 1:
            break;
          case 2:
            continue;
          case 3:
            throw new IllegalStateException("thrown");
          default:
            trace("normal");
        }
      } finally {
        trace(await(value("finally")) + i);
      }
      if (way == 1) {
        return "left";
      }
    }
    return "end";
  }
}

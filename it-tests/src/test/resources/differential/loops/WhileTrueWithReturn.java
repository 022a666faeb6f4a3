package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** while (true) left by return only. */
class WhileTrueWithReturn {
  @Async
  static Object run() {
    int i = 0;
    while (true) {
      i += await(value(1));
      if (i == 3) {
        return i;
      }
    }
  }
}

package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** break leaves the innermost loop. */
class Break {
  @Async
  static Object run() {
    int i = 0;
    for (; i < 10; i++) {
      while (true) {
        await(value(i));
        break;
      }
      if (i == 2) {
        break;
      }
    }
    return i;
  }
}

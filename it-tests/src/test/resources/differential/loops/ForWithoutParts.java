package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for (;;) with a break. */
class ForWithoutParts {
  @Async
  static Object run() {
    int i = 0;
    for (; ; ) {
      if (await(value(++i)) > 2) {
        break;
      }
    }
    return i;
  }
}

package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** continue in a for goes to the update. */
class ForContinue {
  @Async
  static Object run() {
    int sum = 0;
    for (int i = 0; i < 4; i += await(value(1))) {
      if (i % 2 == 0) {
        continue;
      }
      sum += i;
    }
    return sum;
  }
}

package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An await in a while's condition. */
class WhileCondition {
  @Async
  static Object run() {
    int i = 0;
    while (await(value(i)) < 2) {
      i++;
    }
    return i;
  }
}

package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Awaits in a conjunction as a while's condition. */
class WhileConditionConjunction {
  @Async
  static Object run() {
    int i = 0;
    while (i < 5 && await(value(i)) < 2 || await(value(i == 3))) {
      i++;
    }
    return i;
  }
}

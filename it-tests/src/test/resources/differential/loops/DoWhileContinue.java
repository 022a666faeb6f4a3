package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** continue in a do goes to the condition. */
class DoWhileContinue {
  @Async
  static Object run() {
    int i = 0;
    do {
      i++;
      if (i == 1) {
        continue;
      }
      trace(await(value("body " + i)));
    } while (traced("condition", i < 3) && await(value(true)));
    return i;
  }
}

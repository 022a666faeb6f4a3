package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An await in a while's body. */
class While {
  @Async
  static Object run() {
    int i = 0;
    while (i < 3) {
      trace("before " + i);
      i += await(value(1));
      trace("after " + i);
    }
    return i;
  }
}

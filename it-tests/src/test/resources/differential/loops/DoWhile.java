package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Awaits in a do's body and condition. */
class DoWhile {
  @Async
  static Object run() {
    int i = 0;
    do {
      i += await(value(2));
    } while (await(value(i)) < 4);
    return i;
  }
}

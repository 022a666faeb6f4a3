package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local assigned before the break of an endless loop. */
class AssignedAfterInfiniteLoop {
  @Async
  static Object run() {
    int x;
    while (true) {
      if (await(value(1)) == 1) {
        x = await(value(7));
        break;
      }
    }
    return x;
  }
}

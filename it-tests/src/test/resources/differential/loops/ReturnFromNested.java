package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** return out of nested loops and blocks. */
class ReturnFromNested {
  @Async
  static Object run() {
    for (int i = 0; i < 3; i++) {
      for (int x : new int[] {1, 2, 3}) {
        if (await(value(x)) * i == 4) {
          return "found " + i + x;
        }
      }
    }
    return "none";
  }
}

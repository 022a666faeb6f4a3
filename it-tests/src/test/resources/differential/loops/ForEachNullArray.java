package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for-each over a null array faults. */
class ForEachNullArray {
  @Async
  static Object run() {
    int[] nothing = null;
    for (int x : nothing) {
      await(value(x));
    }
    return "unreachable";
  }
}

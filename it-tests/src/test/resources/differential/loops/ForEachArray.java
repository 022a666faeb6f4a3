package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for-each over an array, evaluated once. */
class ForEachArray {
  @Async
  static Object run() {
    int sum = 0;
    for (int x : array()) {
      sum = sum * 10 + x + await(value(0));
    }
    return sum;
  }

  static int[] array() {
    trace("array");
    return new int[] {1, 2, 3};
  }
}

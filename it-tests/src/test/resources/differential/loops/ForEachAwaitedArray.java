package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for-each over an awaited array. */
class ForEachAwaitedArray {
  @Async
  static Object run() {
    long sum = 0;
    for (long x : await(value(new int[] {1, 2}))) {
      sum += x + await(value(1));
    }
    return sum;
  }
}

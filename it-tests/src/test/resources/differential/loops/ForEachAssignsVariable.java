package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The variable of a for-each may be assigned. */
class ForEachAssignsVariable {
  @Async
  static Object run() {
    int sum = 0;
    for (int x : new int[] {1, 2}) {
      x += await(value(10));
      sum += x;
    }
    return sum;
  }
}

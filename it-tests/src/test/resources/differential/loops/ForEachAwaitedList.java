package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for-each over an awaited list. */
class ForEachAwaitedList {
  @Async
  static Object run() {
    int sum = 0;
    for (int x : await(value(java.util.List.of(1, 2, 3)))) {
      sum += x;
    }
    return sum;
  }
}

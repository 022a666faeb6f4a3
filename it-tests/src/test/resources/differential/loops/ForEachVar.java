package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for-each with var. */
class ForEachVar {
  @Async
  static Object run() {
    int sum = 0;
    for (var entry : java.util.Map.of("a", 1).entrySet()) {
      sum += entry.getKey().length() + await(value(entry.getValue()));
      sum += entry.getValue();
    }
    for (var x : new long[] {1, 2}) {
      sum += x + await(value(1));
    }
    return sum;
  }
}

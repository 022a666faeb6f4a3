package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for-each that unboxes and widens its elements; null faults. */
class ForEachUnboxing {
  @Async
  static Object run() {
    java.util.List<Integer> list = java.util.Arrays.asList(1, 2, null);
    long sum = 0;
    for (long x : list) {
      sum += x;
      trace(sum);
      await(value("pause"));
    }
    return sum;
  }
}

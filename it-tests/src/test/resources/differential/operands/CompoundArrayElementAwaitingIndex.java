package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** a[await(i)] += await(x). */
class CompoundArrayElementAwaitingIndex {
  @Async
  static Object run() {
    long[] a = {10, 20};
    a[await(value(1))] += await(value(7));
    a[await(value(0))] <<= traced("shift", 2);
    return a;
  }
}

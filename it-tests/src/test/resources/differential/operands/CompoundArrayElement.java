package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** a[i()] += await(x): the index is evaluated once and the element is read before. */
class CompoundArrayElement {
  static int calls;

  @Async
  static Object run() {
    calls = 0;
    int[] a = {10, 20};
    a[i()] += await(value(a[1] = 5));
    return a[1] + ":" + calls;
  }

  static int i() {
    calls++;
    trace("i");
    return 1;
  }
}

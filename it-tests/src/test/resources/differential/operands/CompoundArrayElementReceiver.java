package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The array of a compound assignment is evaluated once. */
class CompoundArrayElementReceiver {
  static int[] array;

  @Async
  static Object run() {
    array = new int[] {1, 2};
    array()[0] += await(value(10));
    return array[0];
  }

  static int[] array() {
    trace("array");
    return array;
  }
}

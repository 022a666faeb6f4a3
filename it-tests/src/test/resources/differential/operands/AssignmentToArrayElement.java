package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** a[await(i)] = await(v): array, index, value, in this order. */
class AssignmentToArrayElement {
  @Async
  static Object run() {
    int[] array = {1, 2, 3};
    array(array)[await(value(1))] = await(value(20));
    array(array)[traced("index", 2)] = await(value(30));
    array[await(value(0))] = traced("v", 10);
    return array;
  }

  static int[] array(int[] array) {
    trace("array");
    return array;
  }
}

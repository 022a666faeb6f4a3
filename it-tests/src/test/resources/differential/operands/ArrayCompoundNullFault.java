package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A compound assignment to an element of a null array faults before its right side. */
class ArrayCompoundNullFault {
  @Async
  static Object run() {
    int[] array = null;
    array[traced("index", 1)] += await(value(traced("right", 5)));
    return array;
  }
}

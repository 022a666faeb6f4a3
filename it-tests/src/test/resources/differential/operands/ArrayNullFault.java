package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A null array faults only after index and right side were evaluated. */
class ArrayNullFault {
  @Async
  static Object run() {
    int[] array = null;
    array[traced("index", 3)] = await(value(traced("right", 5)));
    return array;
  }
}

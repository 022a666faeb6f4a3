package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An index out of bounds faults only after the right side was evaluated. */
class ArrayIndexFault {
  @Async
  static Object run() {
    int[] array = {1};
    array[traced("index", 3)] = await(value(traced("right", 5)));
    return array;
  }
}

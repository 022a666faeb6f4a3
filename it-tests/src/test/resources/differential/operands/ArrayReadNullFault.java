package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Reading an element of a null array faults after the index was awaited. */
class ArrayReadNullFault {
  @Async
  static Object run() {
    int[] array = null;
    return array[await(value(0))];
  }
}

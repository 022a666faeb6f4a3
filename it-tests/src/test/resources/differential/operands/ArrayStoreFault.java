package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Storing a value of the wrong type faults after it was awaited. */
class ArrayStoreFault {
  @Async
  static Object run() {
    Object[] array = new String[1];
    array[0] = await(value((Object) 1));
    return array;
  }
}

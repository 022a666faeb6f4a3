package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The array assigned to is the one evaluated before the await. */
class ArrayVariableReassigned {
  @Async
  static Object run() {
    int[] array = {1};
    int[] first = array;
    array[0] = await(value((array = new int[] {5})[0] + 1));
    return first[0] + ":" + array[0];
  }
}

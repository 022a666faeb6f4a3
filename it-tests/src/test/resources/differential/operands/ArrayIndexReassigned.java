package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The index assigned at is the one evaluated before the await. */
class ArrayIndexReassigned {
  @Async
  static Object run() {
    int[] array = {0, 0, 0};
    int i = 0;
    array[i] = await(value(i = 2)) + i;
    array[i++] = await(value(i)) * 10;
    return java.util.Arrays.toString(array) + i;
  }
}

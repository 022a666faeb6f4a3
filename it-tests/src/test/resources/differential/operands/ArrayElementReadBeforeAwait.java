package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An array element left of an await is read before it. */
class ArrayElementReadBeforeAwait {
  @Async
  static Object run() {
    int[] array = {1, 2, 3};
    return array[0] * await(value(array[0] = 100)) + array[0];
  }
}

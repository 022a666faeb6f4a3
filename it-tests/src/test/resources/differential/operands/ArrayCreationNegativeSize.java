package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A negative dimension faults after all dimensions were evaluated. */
class ArrayCreationNegativeSize {
  @Async
  static Object run() {
    int[][] a = new int[traced("d", -1)][await(value(3))];
    return a;
  }
}

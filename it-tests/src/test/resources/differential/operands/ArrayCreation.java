package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Awaits in the dimensions of an array. */
class ArrayCreation {
  @Async
  static Object run() {
    int[] a = new int[await(value(2))];
    int[][] b = new int[traced("d", 2)][await(value(3))];
    int[][] c = new int[await(value(1))][];
    return a.length + " " + b.length + b[0].length + c.length + c[0];
  }
}

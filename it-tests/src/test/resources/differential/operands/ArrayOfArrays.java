package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Elements of elements, with awaits as indices. */
class ArrayOfArrays {
  @Async
  static Object run() {
    int[][] a = {{1, 2}, {3, 4}};
    a[await(value(0))][await(value(1))] = a[1][await(value(0))] + await(value(5));
    a[1][await(value(1))] += a[await(value(0))][1];
    return java.util.Arrays.deepToString(a);
  }
}

package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for-each over the rows and columns of an array. */
class ForEachTwoDimensional {
  @Async
  static Object run() {
    int sum = 0;
    for (int[] row : new int[][] {{1, 2}, {}, {3}}) {
      for (int x : row) {
        sum = sum * 10 + await(value(x));
      }
    }
    return sum;
  }
}

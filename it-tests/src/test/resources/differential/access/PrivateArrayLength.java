package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** length of private arrays, and elements of private matrices. */
class PrivateArrayLength {
  private final int[][] matrix = {{1, 2}, {3}};

  @Async
  static Object run() {
    return await(PrivateArrayLengthAsync.body(new PrivateArrayLength()));
  }

  @Async
  int body() {
    int sum = matrix.length;
    for (int[] row : matrix) {
      sum += row.length * await(value(10));
    }
    matrix[await(value(0))][1]++;
    matrix[1][0] = matrix[0][await(value(1))] + 1;
    return sum * 100 + matrix[1][0];
  }
}

package calls;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Methods that call each other and themselves. */
class Recursion {
  record Tree(Tree left, int value, Tree right) {
    @Async
    int sum() {
      return (left == null ? 0 : left.sum()) + await(complete(value)) + (right == null ? 0 : right.sum());
    }
  }

  @Async
  static boolean even(int n) {
    return n == 0 || odd(n - 1);
  }

  @Async
  static boolean odd(int n) {
    return n != 0 && even(await(complete(n - 1)));
  }

  @Async
  static int fibonacci(int n) {
    return n < 2 ? await(complete(n)) : fibonacci(n - 1) + fibonacci(n - 2);
  }

  @Async
  static int ackermann(int m, int n) {
    return m == 0 ? n + 1 : ackermann(m - 1, n == 0 ? 1 : ackermann(m, n - 1));
  }

  @Async
  static Object run() {
    Tree leaf = new Tree(null, await(value(3)), null);
    return new Tree(new Tree(leaf, 1, null), 2, leaf).sum()
        + " "
        + even(7)
        + fibonacci(8)
        + ackermann(2, 2);
  }
}

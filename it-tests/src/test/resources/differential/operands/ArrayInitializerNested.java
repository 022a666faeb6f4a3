package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Awaits in the inner arrays of a multi-dimensional initializer. */
class ArrayInitializerNested {
  @Async
  static Object run() {
    int[][] a = {{await(value(1)), 2}, {}, {3, await(value(4)), 5}};
    Object[][] b = new Object[][] {{await(value("s"))}, null};
    return java.util.Arrays.deepToString(a) + java.util.Arrays.deepToString(b);
  }
}

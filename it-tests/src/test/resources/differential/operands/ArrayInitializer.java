package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Awaits among the elements of an array initializer. */
class ArrayInitializer {
  @Async
  static Object run() {
    int[] a = {traced("a", 1), await(value(2)), traced("c", 3), await(value(4))};
    String[] b = new String[] {await(value("x")), null, traced("z", "z")};
    return a.length + a[1] + b[0] + b[1] + b[2];
  }
}

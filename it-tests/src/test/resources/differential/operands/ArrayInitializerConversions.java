package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Elements are converted to the element type. */
class ArrayInitializerConversions {
  @Async
  static Object run() {
    long[] a = {await(value(1)), 'c', await(value('d'))};
    double[] b = {await(value(1)), 2L, await(value(3f))};
    Object[] c = {await(value(1)), 2L, await(value('c'))};
    return java.util.Arrays.toString(a)
        + java.util.Arrays.toString(b)
        + java.util.Arrays.toString(c);
  }
}

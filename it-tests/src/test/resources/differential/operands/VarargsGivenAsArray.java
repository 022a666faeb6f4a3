package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An array passed for a variable-arity parameter is passed as it is. */
class VarargsGivenAsArray {
  @Async
  static Object run() {
    Integer[] array = {1, 2};
    return count(await(value("label")), (Object[]) array)
        + count("one", (Object) await(value(array)));
  }

  static String count(String label, Object... elements) {
    return label + elements.length;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** No variable-arity argument at all beside an await. */
class VarargsWithoutElements {
  @Async
  static Object run() {
    return count(await(value("label")));
  }

  static String count(String label, Object... elements) {
    return label + elements.length;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Calls nested in arguments keep their order. */
class NestedCalls {
  @Async
  static Object run() {
    return add(add(await(value(1)), traced("x", 2)), add(traced("y", 3), await(value(4))));
  }

  static int add(int a, int b) {
    trace("add " + a + " " + b);
    return a + b;
  }
}

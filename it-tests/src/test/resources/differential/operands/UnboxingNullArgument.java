package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Unboxing null for an argument faults before the next argument. */
class UnboxingNullArgument {
  @Async
  static Object run() {
    Integer nothing = null;
    return add(await(value(nothing)), traced("never?", 1));
  }

  static int add(int a, int b) {
    return a + b;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A null argument is unboxed before the argument at its right awaits. */
class UnboxingNullArgumentBeforeAwait {
  @Async
  static Object run() {
    Integer nothing = null;
    return add(nothing, await(value(traced("right", 1))));
  }

  static int add(int a, int b) {
    return a + b;
  }
}

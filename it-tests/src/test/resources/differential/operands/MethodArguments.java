package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Arguments are evaluated from left to right, whichever of them awaits. */
class MethodArguments {
  @Async
  static Object run() {
    return join(traced("a", 1), await(value(2)), traced("c", 3), await(value(4)));
  }

  static String join(int a, int b, int c, int d) {
    return a + "," + b + "," + c + "," + d;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Primitive operands are widened for parameters. */
class Widening {
  @Async
  static Object run() {
    byte b = 1;
    char c = 'c';
    return f(b, await(value(2))) + f(c, await(value(3)));
  }

  static String f(double d, long l) {
    return d + "," + l + ";";
  }
}

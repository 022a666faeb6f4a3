package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** ! of an await and of what contains one. */
class Negation {
  @Async
  static Object run() {
    return !await(value(true)) + " " + !(await(value(false)) && await(value(true)));
  }
}

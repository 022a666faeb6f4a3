package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Unary operators on awaits. */
class UnaryOperators {
  @Async
  static Object run() {
    return -await(value(5))
        + +await(value('a'))
        + ~await(value(1))
        + ""
        + !await(value(true))
        + -(-await(value(1L)));
  }
}

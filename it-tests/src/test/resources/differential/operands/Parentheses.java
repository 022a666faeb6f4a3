package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Parentheses around awaits and operands. */
class Parentheses {
  @Async
  static Object run() {
    return ((await(value(1))) + (2)) * ((await((value(3)))));
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Operands right of a faulting division are not evaluated. */
class DivisionByAwaitedZero {
  @Async
  static Object run() {
    return 1 / await(value(0)) + await(value(2));
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** + of null references with an awaited string. */
class StringOperandsWithNull {
  @Async
  static Object run() {
    String nothing = null;
    return nothing + await(value("x")) + null + await(value(nothing));
  }
}

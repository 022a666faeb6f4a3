package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch expression as an operand beside an await. */
class SwitchExpressionOperand {
  @Async
  static Object run() {
    int x = 2;
    return await(value(1))
        + switch (x) {
          case 1 -> 10;
          case 2 -> 20;
          default -> 30;
        }
        + await(value(x));
  }
}

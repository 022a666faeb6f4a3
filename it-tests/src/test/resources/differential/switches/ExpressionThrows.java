package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A case of a switch expression throws. */
class ExpressionThrows {
  @Async
  static Object run() {
    try {
      return switch (await(value(2))) {
        case 1 -> "one";
        case 2 -> throw new IllegalStateException(await(value("two")));
        default -> "many";
      };
    } catch (IllegalStateException e) {
      return e.getMessage();
    }
  }
}

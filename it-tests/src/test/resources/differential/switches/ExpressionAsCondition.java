package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch expression as a condition. */
class ExpressionAsCondition {
  @Async
  static Object run() {
    int i = 0;
    while (switch (i) {
      case 0, 1 -> await(value(true));
      default -> false;
    }) {
      i++;
    }
    return i;
  }
}

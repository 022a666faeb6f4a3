package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch expression in an unevaluated branch does not run. */
class ExpressionInConditional {
  @Async
  static Object run() {
    int i = await(value(1));
    return i == 1
        ? await(value("chosen"))
        : switch (i) {
          case 2 -> await(value("never"));
          default -> "never";
        };
  }
}

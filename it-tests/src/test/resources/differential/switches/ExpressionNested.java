package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch expression in another's selector and results. */
class ExpressionNested {
  @Async
  static Object run() {
    return switch (switch (await(value(1))) {
      case 1 -> "a";
      default -> "b";
    }) {
      case "a" ->
          switch (await(value(2))) {
            case 2 -> await(value("two"));
            default -> "other";
          };
      default -> "b";
    };
  }
}

package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch statement of the arrow form does not fall through. */
class ArrowStatement {
  @Async
  static Object run() {
    String result = "";
    for (int i = 0; i < 3; i++) {
      switch (await(value(i))) {
        case 0 -> result += await(value("zero"));
        case 1 -> {
          result += "one";
          result += await(value("."));
        }
        default -> throw new IllegalStateException(result);
      }
    }
    return result;
  }
}

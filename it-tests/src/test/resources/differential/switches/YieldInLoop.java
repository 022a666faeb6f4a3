package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** yield out of a loop. */
class YieldInLoop {
  @Async
  static Object run() {
    return switch (await(value("x"))) {
      case "x" -> {
        for (int i = 0; ; i++) {
          if (await(value(i)) == 2) {
            yield "found " + i;
          }
        }
      }
      default -> "none";
    };
  }
}

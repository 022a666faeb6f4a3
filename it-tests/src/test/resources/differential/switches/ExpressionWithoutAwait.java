package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch expression without an await in a method with some. */
class ExpressionWithoutAwait {
  @Async
  static Object run() {
    int i = await(value(2));
    String s =
        switch (i) {
          case 1 -> "one";
          case 2 -> {
            String t = "two";
            yield t + t;
          }
          default -> "many";
        };
    return s + await(value("!"));
  }
}

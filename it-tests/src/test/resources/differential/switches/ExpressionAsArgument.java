package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Switch expressions as arguments beside awaits. */
class ExpressionAsArgument {
  @Async
  static Object run() {
    int i = 1;
    return join(
        traced("a", "a"),
        switch (i) {
          case 1 -> await(value("b"));
          default -> "x";
        },
        traced("c", "c"));
  }

  static String join(String... parts) {
    return String.join(",", parts);
  }
}

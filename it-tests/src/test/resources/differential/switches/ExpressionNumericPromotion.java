package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The type of a switch expression is promoted from its results. */
class ExpressionNumericPromotion {
  @Async
  static Object run() {
    Object a =
        switch (await(value(1))) {
          case 1 -> 1;
          default -> 2.0;
        };
    var b =
        switch (await(value(1))) {
          case 1 -> await(value('c'));
          default -> 5L;
        };
    Object c =
        switch (await(value(2))) {
          case 1 -> "s";
          default -> await(value(1));
        };
    return a + " " + b + " " + c;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** Awaits in a switch expression's selector, results and yields. */
class SwitchExpressionWithAwaits {
  @Async
  static Object run() {
    return traced("left", 1)
        + switch (await(value(2))) {
          case 1 -> await(value(10));
          case 2 -> {
            int y = await(value(20));
            yield y + await(value(1));
          }
          default -> throw new Boom("default");
        }
        + traced("right", 3);
  }
}

package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** yield out of try and catch. */
class YieldInTry {
  @Async
  static Object run() {
    int x =
        switch (await(value(1))) {
          case 1 -> {
            try {
              yield await(value(10));
            } catch (Boom e) {
              yield await(value(-1));
            }
          }
          default -> 0;
        };
    return x;
  }
}

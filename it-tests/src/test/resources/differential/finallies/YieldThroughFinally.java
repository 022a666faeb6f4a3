package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** yield runs the finally blocks that it leaves. */
class YieldThroughFinally {
  @Async
  static Object run() {
    int x =
        switch (await(value(1))) {
          case 1 -> {
            try {
              yield await(value(10));
            } finally {
              trace(await(value("finally")));
            }
          }
          default -> 0;
        };
    return x;
  }
}

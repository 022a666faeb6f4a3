package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** yield in pattern cases through finally. */
class YieldFromPattern {
  @Async
  static Object run() {
    Object o = await(value((Object) "abc"));
    int x =
        switch (o) {
          case String s -> {
            try {
              yield s.length() + await(value(1));
            } finally {
              trace("finally " + s);
            }
          }
          default -> -1;
        };
    return x;
  }
}

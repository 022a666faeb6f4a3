package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A cast left of an await is checked before it. */
class CastBesideAwait {
  @Async
  static Object run() {
    Object o = 1;
    return ((String) o).concat(await(value("never")));
  }
}

package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** String x = null across an await. */
class NullAcrossAwait {
  @Async
  static Object run() {
    String x = null;
    await(value("pause"));
    Object y = null;
    await(value("pause"));
    if (x == null) {
      x = "assigned";
    }
    return x + y;
  }
}

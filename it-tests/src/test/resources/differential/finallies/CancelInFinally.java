package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.failing;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A finally block awaits while an exception is on its way. */
class CancelInFinally {
  @Async
  static Object run() {
    try {
      await(failing(() -> new IllegalStateException("on its way")));
      return "none";
    } finally {
      trace("cleaning");
      await(value("slow"));
      trace("cleaned");
    }
  }
}

package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.failing;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** Suppression is not added by finally. */
class FinallyCompletesAbruptlyByFailure {
  @Async
  static Object run() {
    try {
      throw new Boom("first");
    } finally {
      await(failing(() -> new IllegalStateException("second")));
    }
  }
}

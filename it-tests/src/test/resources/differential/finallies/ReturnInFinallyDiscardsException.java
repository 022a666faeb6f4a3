package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** return in finally discards the exception. */
class ReturnInFinallyDiscardsException {
  @Async
  @SuppressWarnings("finally")
  static Object run() {
    try {
      await(value(1));
      throw new Boom("discarded");
    } finally {
      return "finally";
    }
  }
}

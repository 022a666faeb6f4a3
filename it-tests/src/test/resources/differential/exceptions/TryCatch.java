package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** An awaited failure is caught by its type. */
class TryCatch {
  @Async
  static Object run() {
    try {
      return await(value(1));
    } catch (Boom e) {
      return e.getMessage();
    }
  }
}

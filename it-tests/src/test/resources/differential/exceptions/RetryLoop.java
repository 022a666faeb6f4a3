package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** Retries until success. */
class RetryLoop {
  @Async
  static Object run() {
    int attempts = 0;
    while (true) {
      try {
        attempts++;
        return await(value("done")) + attempts;
      } catch (Boom e) {
        if (attempts == 2) {
          throw e;
        }
        await(value("back off"));
      }
    }
  }
}

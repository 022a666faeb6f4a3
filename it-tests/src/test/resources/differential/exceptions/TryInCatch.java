package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** try in a catch block. */
class TryInCatch {
  @Async
  static Object run() {
    try {
      await(value(1));
      return "none";
    } catch (Boom e) {
      try {
        await(value(2));
        return "second";
      } catch (Boom f) {
        return e.getMessage() + f.getMessage();
      }
    }
  }
}

package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** try in a finally block. */
class TryInFinally {
  @Async
  static Object run() {
    try {
      await(value(1));
    } finally {
      try {
        await(value(2));
      } catch (Boom e) {
        trace("inner " + e.getMessage());
      } finally {
        trace("inner finally");
      }
    }
    return "end";
  }
}

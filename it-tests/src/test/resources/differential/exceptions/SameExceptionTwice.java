package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.failing;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** An exception awaited twice keeps its identity and gains nothing. */
class SameExceptionTwice {
  @Async
  static Object run() {
    var failure = new Boom("once");
    Throwable first = null;
    try {
      await(failing(() -> failure));
    } catch (Boom e) {
      first = e;
    }
    try {
      await(failing(() -> failure));
    } catch (Boom e) {
      return (first == e) + " " + e.getSuppressed().length;
    }
    return "none";
  }
}

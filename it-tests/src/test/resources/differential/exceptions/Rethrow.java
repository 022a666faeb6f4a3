package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A caught exception is thrown again. */
class Rethrow {
  @Async
  static Object run() {
    try {
      await(value(1));
      return "none";
    } catch (RuntimeException e) {
      trace("caught");
      throw e;
    } finally {
      trace("finally");
    }
  }
}

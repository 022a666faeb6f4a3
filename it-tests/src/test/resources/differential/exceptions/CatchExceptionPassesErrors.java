package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A catch of Exception does not see errors and cancellation. */
class CatchExceptionPassesErrors {
  @Async
  static Object run() {
    try {
      await(value(1, () -> new AssertionError("error")));
      return "none";
    } catch (Exception e) {
      return "caught";
    }
  }
}

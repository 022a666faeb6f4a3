package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A catch of Throwable sees errors, too. */
class CatchThrowable {
  @Async
  static Object run() {
    try {
      await(value(1, () -> new StackOverflowError("error")));
      return "none";
    } catch (Throwable t) {
      return t.getClass().getSimpleName();
    }
  }
}

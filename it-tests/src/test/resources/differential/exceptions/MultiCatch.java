package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A catch clause of several types. */
class MultiCatch {
  @Async
  static Object run() {
    try {
      await(value(1, () -> new IllegalStateException("s")));
      await(value(2, () -> new IllegalArgumentException("a")));
      return "none";
    } catch (IllegalStateException | IllegalArgumentException e) {
      await(value("pause"));
      return e.getMessage();
    }
  }
}

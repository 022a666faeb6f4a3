package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** throw of an awaited null. */
class ThrowNull {
  @Async
  static Object run() {
    throw await(value((RuntimeException) null));
  }
}

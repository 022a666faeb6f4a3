package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** await that declares what the awaitable may throw. */
class MayThrow {
  @Async
  static Object run() {
    try {
      return await(value(1, () -> new java.io.IOException("io")), java.io.IOException.class);
    } catch (java.io.IOException e) {
      return e.getMessage();
    }
  }
}

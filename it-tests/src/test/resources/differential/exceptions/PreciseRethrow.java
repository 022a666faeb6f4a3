package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A final Throwable is thrown again with its precise type. */
class PreciseRethrow {
  @Async
  static Object run() {
    try {
      return await(PreciseRethrowAsync.body());
    } catch (java.io.IOException e) {
      return "IOException";
    }
  }

  @Async
  static String body() throws java.io.IOException {
    try {
      return await(PreciseRethrowAsync.read());
    } catch (final Exception e) {
      await(value("pause"));
      throw e;
    }
  }

  @Async
  static String read() throws java.io.IOException {
    return await(value("s", () -> new java.io.IOException("io")));
  }
}

package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** throws of a type variable. */
class GenericThrows {
  @Async
  static Object run() {
    try {
      return await(
          GenericThrowsAsync.<java.io.IOException>body(() -> new java.io.IOException("io")));
    } catch (java.io.IOException e) {
      return e.getMessage();
    }
  }

  @Async
  static <X extends Exception> String body(java.util.function.Supplier<X> failure) throws X {
    if (await(value(true))) {
      throw failure.get();
    }
    return "none";
  }
}

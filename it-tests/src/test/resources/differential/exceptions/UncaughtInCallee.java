package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A failure passes through callers without a try. */
class UncaughtInCallee {
  @Async
  static Object run() {
    try {
      return await(UncaughtInCalleeAsync.outer());
    } catch (RuntimeException e) {
      return e.getMessage();
    }
  }

  @Async
  static String outer() {
    return "outer " + await(UncaughtInCalleeAsync.inner());
  }

  @Async
  static String inner() {
    return "inner " + await(value("x"));
  }
}

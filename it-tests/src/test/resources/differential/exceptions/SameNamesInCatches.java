package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Catch parameters with one name in sibling clauses. */
class SameNamesInCatches {
  @Async
  static Object run() {
    String result = "";
    try {
      await(value(1, () -> new IllegalStateException("s")));
    } catch (IllegalStateException e) {
      await(value("pause"));
      result += e.getMessage();
    } catch (RuntimeException e) {
      result += "r" + e.getMessage();
    }
    try {
      await(value(2, () -> new java.io.UncheckedIOException(new java.io.IOException("io"))));
    } catch (java.io.UncheckedIOException e) {
      await(value("pause"));
      result += e.getCause().getMessage();
    }
    return result;
  }
}

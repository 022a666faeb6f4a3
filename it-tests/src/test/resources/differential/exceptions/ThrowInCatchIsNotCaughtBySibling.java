package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.failing;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** What a catch block throws is not caught by the clauses beside it. */
class ThrowInCatchIsNotCaughtBySibling {
  @Async
  static Object run() {
    try {
      try {
        await(failing(() -> new IllegalArgumentException("a")));
      } catch (IllegalArgumentException e) {
        await(value("pause"));
        throw new IllegalStateException("s");
      } catch (IllegalStateException e) {
        return "sibling";
      }
    } catch (IllegalStateException e) {
      return "outer " + e.getMessage();
    }
    return "none";
  }
}

package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The first matching catch clause handles. */
class CatchOrder {
  @Async
  static Object run() {
    try {
      await(value(1, () -> new IllegalArgumentException("x")));
      return "none";
    } catch (IllegalStateException e) {
      return "state";
    } catch (IllegalArgumentException e) {
      return "argument";
    } catch (RuntimeException e) {
      return "runtime";
    }
  }
}

package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** try in try, three deep. */
class NestedTry {
  @Async
  static Object run() {
    String result = "";
    try {
      try {
        try {
          result += await(value("a", () -> new IllegalArgumentException("1")));
        } catch (IllegalStateException e) {
          result += "wrong";
        } finally {
          result += await(value("b", () -> new IllegalStateException("2")));
        }
      } catch (IllegalArgumentException e) {
        result += await(value("c")) + e.getMessage();
      } finally {
        result += "d";
      }
    } catch (IllegalStateException e) {
      result += e.getMessage();
    } finally {
      trace("last " + result);
    }
    return result;
  }
}

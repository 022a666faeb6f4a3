package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** A failing argument is caught, with what was evaluated before it. */
class FailureInArgument {
  @Async
  static Object run() {
    try {
      return join(traced("a", "a"), await(value("b")), traced("c", "c"), await(value("d")));
    } catch (Boom e) {
      return e.getMessage();
    }
  }

  static String join(String... parts) {
    return String.join("", parts);
  }
}

package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.failing;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** A catch parameter lives across awaits. */
class CatchParameterAcrossAwaits {
  @Async
  static Object run() {
    try {
      await(failing(() -> new Boom("x")));
      return "none";
    } catch (Boom e) {
      await(value("pause"));
      String first = e.getMessage();
      await(value("pause"));
      return first + e.getMessage();
    }
  }
}

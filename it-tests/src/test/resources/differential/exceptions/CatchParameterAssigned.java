package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.failing;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** A catch parameter may be assigned. */
class CatchParameterAssigned {
  @Async
  static Object run() {
    try {
      await(failing(() -> new Boom("x")));
      return "none";
    } catch (RuntimeException e) {
      e = new IllegalStateException("y", e);
      await(value("pause"));
      throw e;
    }
  }
}

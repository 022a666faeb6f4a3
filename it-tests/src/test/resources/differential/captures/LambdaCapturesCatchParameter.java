package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** A catch parameter captured by a lambda. */
class LambdaCapturesCatchParameter {
  @Async
  static Object run() {
    java.util.function.Supplier<String> s = () -> "none";
    try {
      await(value(1));
    } catch (Boom e) {
      s = () -> "caught " + e.getMessage();
      await(value("pause"));
    }
    return s.get();
  }
}

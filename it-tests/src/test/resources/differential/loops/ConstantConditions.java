package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** if (true), if (false) and constant conditions of loops. */
class ConstantConditions {
  @Async
  static Object run() {
    final boolean debug = false;
    if (debug) {
      await(value("never"));
    }
    if (true) {
      await(value("always"));
    }
    do {
      await(value("once"));
    } while (false);
    return "done";
  }
}

package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** A catch block sees what the try block assigned. */
class CatchSeesAssignments {
  @Async
  static Object run() {
    int x = 0;
    try {
      x = 1;
      await(value("a"));
      x = 2;
      await(value("b"));
      x = 3;
    } catch (Boom e) {
      return "caught at " + x;
    }
    return x;
  }
}

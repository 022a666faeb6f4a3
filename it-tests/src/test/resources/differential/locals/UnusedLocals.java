package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Locals that nothing reads. */
class UnusedLocals {
  @Async
  static Object run() {
    int unused = await(value(1));
    String alsoUnused;
    alsoUnused = await(value("x"));
    int deadStore = 1;
    deadStore = await(value(2));
    return "done";
  }
}

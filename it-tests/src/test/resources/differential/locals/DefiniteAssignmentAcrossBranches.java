package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local first assigned in only some branches. */
class DefiniteAssignmentAcrossBranches {
  @Async
  static Object run() {
    int x;
    boolean known = await(value(true));
    if (known) {
      x = await(value(1));
    } else {
      return "unknown";
    }
    await(value("pause"));
    return x;
  }
}

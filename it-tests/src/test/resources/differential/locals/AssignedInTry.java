package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** A local assigned in try and in catch. */
class AssignedInTry {
  @Async
  static Object run() {
    int x;
    try {
      x = await(value(1));
    } catch (Boom e) {
      x = -1;
    }
    await(value("pause"));
    return x;
  }
}

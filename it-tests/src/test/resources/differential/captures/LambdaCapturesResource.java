package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** A resource captured by a lambda. */
class LambdaCapturesResource {
  @Async
  static Object run() {
    Runnable last;
    try (Resource r = resource(await(value("r")))) {
      last = () -> trace(r != null);
      await(value("pause"));
    }
    last.run();
    return "done";
  }
}

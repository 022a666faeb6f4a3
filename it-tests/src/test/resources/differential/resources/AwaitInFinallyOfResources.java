package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.stuckResource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** finally of a try-with-resources awaits, its body does not. */
class AwaitInFinallyOfResources {
  @Async
  static Object run() {
    try (Resource r = stuckResource("r")) {
      trace("body");
    } finally {
      trace(await(value("finally")));
    }
    return "end";
  }
}

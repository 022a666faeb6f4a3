package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** Only the initializer awaits. */
class ResourceOnlyInitializerAwaits {
  @Async
  static Object run() {
    try (Resource r = await(value(resource("r")))) {
      trace("body");
      return r != null;
    }
  }
}

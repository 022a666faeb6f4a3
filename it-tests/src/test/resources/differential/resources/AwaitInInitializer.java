package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** A failing initializer closes the resources before it. */
class AwaitInInitializer {
  @Async
  static Object run() {
    try (Resource a = resource("a");
        Resource b = await(value(resource("b")));
        Resource c = await(value(resource("c")))) {
      trace("body");
    }
    return "end";
  }
}

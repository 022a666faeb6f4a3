package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.stuckResource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** try-with-resources in one another. */
class NestedTryWithResources {
  @Async
  static Object run() {
    try (Resource a = resource("a")) {
      try (Resource b = stuckResource("b")) {
        return await(value("body"));
      } finally {
        trace(await(value("between")));
      }
    }
  }
}

package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** A null resource is not closed. */
class NullResource {
  @Async
  static Object run() {
    try (Resource a = resource("a");
        Resource b = null;
        Resource c = await(value((Resource) null))) {
      return await(value("body"));
    }
  }
}

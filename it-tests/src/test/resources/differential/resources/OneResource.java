package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** try-with-resources over one resource. */
class OneResource {
  @Async
  static Object run() {
    try (Resource r = resource("r")) {
      return await(value("body"));
    }
  }
}

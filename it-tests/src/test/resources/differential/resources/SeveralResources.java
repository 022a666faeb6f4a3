package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** Several resources are closed in reverse order. */
class SeveralResources {
  @Async
  static Object run() {
    try (Resource a = resource("a");
        Resource b = resource(await(value("b")));
        Resource c = resource("c")) {
      trace(await(value("body")));
    }
    return "end";
  }
}

package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** An effectively final variable as a resource. */
class VariableAsResource {
  @Async
  static Object run() {
    Resource a = resource("a");
    final Resource b = resource(await(value("b")));
    try (a;
        b;
        Resource c = resource("c")) {
      trace(await(value("body")));
    }
    return "end";
  }
}

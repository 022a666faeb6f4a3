package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.stuckResource;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** Each close is tried; its exceptions are suppressed in their order. */
class SeveralCloseThrow {
  @Async
  static Object run() {
    try (Resource a = stuckResource("a");
        Resource b = stuckResource("b");
        Resource c = resource("c")) {
      await(value("body"));
    }
    return "end";
  }
}

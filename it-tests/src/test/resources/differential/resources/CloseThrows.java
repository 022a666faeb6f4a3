package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.stuckResource;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** The exception of close is suppressed in the body's, or thrown. */
class CloseThrows {
  @Async
  static Object run() {
    try (Resource r = stuckResource("r")) {
      return await(value("body"));
    }
  }
}

package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** break and continue close resources. */
class ResourceInLoop {
  @Async
  static Object run() {
    for (int i = 0; i < 3; i++) {
      try (Resource r = resource("r" + i)) {
        if (i == 0) {
          continue;
        }
        trace(await(value(i)));
        if (i == 1) {
          break;
        }
      }
    }
    return "end";
  }
}

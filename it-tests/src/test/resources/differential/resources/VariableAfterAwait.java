package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** A variable that is a resource is effectively final, wherever it lives behind an await. */
class VariableAfterAwait {
  @Async
  static Object run() {
    Resource first = resource("first");
    Resource second = resource("second");
    String text = await(value("text"));
    try (first; Resource copy = first) {
      trace(text + (copy == first));
    }
    try (Resource copy = second; second) {
      trace(text + (copy == second));
    }
    for (int i = 0; i < 2; i++) {
      Resource each = resource("each " + i);
      trace(await(value(i)));
      if (i == 1) {
        try (each; first) {
          trace("inner");
        }
      }
    }
    try (first; Resource copy = second) {
      return await(value(copy == second));
    }
  }
}

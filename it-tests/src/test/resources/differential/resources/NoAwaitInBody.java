package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;

/** A body without an await, in a method with some. */
class NoAwaitInBody {
  @Async
  static Object run() {
    String s = await(value("s"));
    try (Resource r = resource(s)) {
      trace("body");
    }
    return await(value("end"));
  }
}

package resources;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.stuckResource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;
import dev.fermata.it.differential.probe.Probe.Resource;

/** Resources are closed before catch and finally run. */
class WithCatchAndFinally {
  @Async
  static Object run() {
    try (Resource r = stuckResource("r")) {
      trace(await(value("body")));
    } catch (Boom e) {
      trace(await(value("catch")));
      trace(e);
    } finally {
      trace(await(value("finally")));
    }
    return "end";
  }
}

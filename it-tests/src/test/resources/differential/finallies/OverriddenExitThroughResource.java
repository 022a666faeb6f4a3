package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.resource;
import static dev.fermata.it.differential.probe.Probe.stuckResource;
import static dev.fermata.it.differential.probe.Probe.swallowingScope;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;
import dev.fermata.it.differential.probe.Probe.Scope;

/** What discards a return within a resource's block has it forgotten by the resource too. */
class OverriddenExitThroughResource {
  @Async
  static Object run() {
    try (Resource r = await(value(resource("r")))) {
      try {
        try {
          return "first";
        } finally {
          await(value("inner"));
        }
      } catch (Throwable t) {
        trace(t);
      }
      trace("after the catch");
    }
    for (int i = 0; i < 2; i++) {
      try (Scope s = swallowingScope("s" + i)) {
        try {
          return "second";
        } finally {
          if (await(value(i)) == 0) {
            continue;
          }
          throw new IllegalStateException("discards");
        }
      }
    }
    try {
      try (Resource r = stuckResource("stuck")) {
        return await(value("third"));
      } catch (RuntimeException e) {
        trace(e);
      } finally {
        trace(await(value("finally")));
      }
    } finally {
      trace(await(value("end")));
    }
    return "last";
  }
}

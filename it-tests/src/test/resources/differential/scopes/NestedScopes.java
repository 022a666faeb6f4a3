package scopes;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.scope;
import static dev.fermata.it.differential.probe.Probe.stuckResource;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Resource;
import dev.fermata.it.differential.probe.Probe.Scope;

/** Scopes and plain resources in one try. */
class NestedScopes {
  @Async
  static Object run() {
    try (Scope a = scope("a");
        Resource b = stuckResource("b");
        Scope c = scope("c")) {
      trace(await(value("body")));
    }
    return "end";
  }
}

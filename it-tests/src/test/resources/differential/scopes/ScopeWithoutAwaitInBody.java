package scopes;

import static dev.fermata.it.differential.probe.Probe.scope;
import static dev.fermata.it.differential.probe.Probe.trace;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Scope;

/** A scope's exit is awaited though the body has no await. */
class ScopeWithoutAwaitInBody {
  @Async
  static Object run() {
    try (Scope s = scope("s")) {
      trace("body");
    }
    return "end";
  }
}

package scopes;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Scope;

/** A null scope is not exited. */
class NullScope {
  @Async
  static Object run() {
    try (Scope s = null) {
      trace(await(value("body")));
    }
    return "end";
  }
}

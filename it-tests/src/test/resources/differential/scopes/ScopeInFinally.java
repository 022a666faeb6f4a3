package scopes;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.scope;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Scope;

/** A scope in a finally block. */
class ScopeInFinally {
  @Async
  static Object run() {
    try {
      trace(await(value("try")));
    } finally {
      try (Scope s = scope("s")) {
        trace(await(value("finally")));
      }
    }
    return "end";
  }
}

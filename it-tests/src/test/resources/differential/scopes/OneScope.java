package scopes;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.scope;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Scope;

/** Leaving an AsyncScope awaits its exit, with what ended the block. */
class OneScope {
  @Async
  static Object run() {
    try (Scope s = scope("s")) {
      trace(await(value("body")));
    }
    return "end";
  }
}

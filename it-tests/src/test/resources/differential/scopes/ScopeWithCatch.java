package scopes;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.scope;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;
import dev.fermata.it.differential.probe.Probe.Scope;

/** catch and finally run after the scope's exit. */
class ScopeWithCatch {
  @Async
  static Object run() {
    try (Scope s = scope("s")) {
      trace(await(value("body")));
    } catch (Boom e) {
      trace("caught " + e.getMessage());
    } finally {
      trace(await(value("finally")));
    }
    return "end";
  }
}

package scopes;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.scope;
import static dev.fermata.it.differential.probe.Probe.swallowingScope;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Scope;

/** What an inner scope swallows the outer one does not see. */
class SwallowedByInner {
  @Async
  static Object run() {
    try (Scope a = scope("a");
        Scope b = swallowingScope("b")) {
      trace(await(value("body")));
    }
    return "end";
  }
}

package scopes;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.scope;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Scope;

/** return from a scope exits it with no cause. */
class ReturnFromScope {
  @Async
  static Object run() {
    String result = "none";
    try (Scope s = scope("s")) {
      result = "left";
      if (await(value(true))) {
        return await(value("returned"));
      }
    }
    return result;
  }
}

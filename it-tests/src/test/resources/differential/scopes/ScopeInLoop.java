package scopes;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.scope;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Scope;

/** break and continue exit a scope with no cause. */
class ScopeInLoop {
  @Async
  static Object run() {
    for (int i = 0; i < 3; i++) {
      try (Scope s = scope("s" + i)) {
        if (i == 0) {
          continue;
        }
        if (await(value(i)) == 1) {
          break;
        }
      }
    }
    return "end";
  }
}

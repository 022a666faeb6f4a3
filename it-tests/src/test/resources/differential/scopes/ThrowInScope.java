package scopes;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.scope;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Scope;

/** An exception that the body throws itself is the scope's cause. */
class ThrowInScope {
  @Async
  static Object run() {
    try (Scope s = scope("s")) {
      if (await(value(true))) {
        throw new IllegalStateException("thrown");
      }
    } catch (IllegalStateException e) {
      return e.getSuppressed().length;
    }
    return "end";
  }
}

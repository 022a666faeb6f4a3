package scopes;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.swallowingScope;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Scope;

/** A scope whose exit gives true swallows the failure. */
class SwallowingScope {
  @Async
  static Object run() {
    String result = "start";
    try (Scope s = swallowingScope("s")) {
      result = await(value("body"));
      result += await(value("more"));
    }
    return result;
  }
}

package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A record pattern's bindings in scope after a negated match. */
class ScopeOfBindingAfterReturn {
  record Pair(Object a, Object b) {}

  @Async
  static Object run() {
    Object o = await(value(new Pair("x", 2)));
    if (!(o instanceof Pair(String a, Integer b))) {
      return "no";
    }
    return a + await(value(b)) + a.length() + b;
  }
}

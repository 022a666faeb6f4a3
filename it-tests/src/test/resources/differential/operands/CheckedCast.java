package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A failing cast of an awaited value faults where it stands. */
class CheckedCast {
  @Async
  static Object run() {
    Object o = 1;
    String s = (String) await(value(o));
    trace("unreachable");
    return s;
  }
}

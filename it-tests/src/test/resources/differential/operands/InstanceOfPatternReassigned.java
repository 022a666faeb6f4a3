package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A binding may be assigned. */
class InstanceOfPatternReassigned {
  @Async
  static Object run() {
    Object o = "abc";
    if (o instanceof String s) {
      s = s + await(value("d"));
      return s + o;
    }
    return "no";
  }
}

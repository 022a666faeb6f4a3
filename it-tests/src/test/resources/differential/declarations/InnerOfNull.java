package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The creation of an inner instance of null faults before its arguments. */
class InnerOfNull {
  class Inner {
    Inner(int n) {}
  }

  @Async
  static Object run() {
    InnerOfNull nothing = null;
    return nothing.new Inner(await(value(1)));
  }
}

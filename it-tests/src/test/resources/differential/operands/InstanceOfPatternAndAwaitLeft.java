package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A pattern right of an await in a conjunction. */
class InstanceOfPatternAndAwaitLeft {
  @Async
  static Object run() {
    Object o = "abc";
    if (await(value(true)) && o instanceof String s && await(value(s.length())) == 3) {
      return s;
    }
    return "no";
  }
}

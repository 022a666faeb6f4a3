package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A binding in the branches of ?:. */
class InstanceOfPatternInConditional {
  @Async
  static Object run() {
    Object o = await(value((Object) "abc"));
    return o instanceof String s ? s + await(value(s)) : await(value("no"));
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The operand of a pattern match is an await. */
class InstanceOfPatternOnAwait {
  @Async
  static Object run() {
    if (await(value((Object) "abc")) instanceof String s) {
      trace(s);
      return s.length();
    }
    return "no";
  }
}

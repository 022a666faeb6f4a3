package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A binding introduced when the match fails to fail. */
class InstanceOfPatternNegated {
  @Async
  static Object run() {
    Object o = await(value((Object) 7));
    if (!(o instanceof Integer number)) {
      return "no";
    }
    return number + await(value(1)) + number;
  }
}

package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local definitely assigned when a condition holds. */
class AssignedInCondition {
  @Async
  static Object run() {
    int x;
    if (await(value(true)) && (x = await(value(5))) > 3) {
      return x;
    }
    return "no";
  }
}

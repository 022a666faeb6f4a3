package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A variable that the condition of an assert assigns is assigned in its detail. */
class AssertAssignsInCondition {
  @Async
  static Object run() {
    int i;
    int j;
    assert (i = await(value(3))) > 4 || (j = await(value(i + 1))) > 5 : i + j;
    return "none";
  }
}

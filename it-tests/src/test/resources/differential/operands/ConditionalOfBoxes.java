package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A conditional of Integer and Long unboxes, one of Integer and String does not. */
class ConditionalOfBoxes {
  @Async
  static Object run() {
    Integer one = 1;
    Long two = 2L;
    Object unboxed = await(value(true)) ? one : two;
    Object kept = await(value(true)) ? one : (Object) two;
    Object reference = traced("c", true) ? await(value(1)) : "s";
    return unboxed.getClass() + " " + kept.getClass() + reference.getClass();
  }
}

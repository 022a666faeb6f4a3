package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** A failure in the condition of a loop inside a try. */
class ExceptionInCondition {
  @Async
  static Object run() {
    int i = 0;
    try {
      while (await(value(i)) < 2) {
        i++;
      }
      return "ended";
    } catch (Boom e) {
      return "failed at " + i;
    }
  }
}

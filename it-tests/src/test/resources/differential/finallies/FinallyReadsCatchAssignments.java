package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** A finally block sees what try and catch assigned. */
class FinallyReadsCatchAssignments {
  @Async
  static Object run() {
    String state = "start";
    try {
      state = "try";
      await(value(1));
      state = "tried";
    } catch (Boom e) {
      state = "catch";
      await(value(2));
      state = "caught";
    } finally {
      trace(state);
      await(value(3));
      trace(state);
    }
    return state;
  }
}

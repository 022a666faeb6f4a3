package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** x = await(y) leaves x as it was when y fails. */
class FailedAssignmentKeepsOldValue {
  @Async
  static Object run() {
    int x = 1;
    String s = "old";
    try {
      x = await(value(2));
      s += await(value("new"));
    } catch (Boom e) {
      await(value("pause"));
    }
    return x + s;
  }
}

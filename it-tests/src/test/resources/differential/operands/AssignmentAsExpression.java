package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The value of an assignment with an await is what was assigned. */
class AssignmentAsExpression {
  @Async
  static Object run() {
    int x;
    int y = (x = await(value(1))) + x;
    return x + y;
  }
}

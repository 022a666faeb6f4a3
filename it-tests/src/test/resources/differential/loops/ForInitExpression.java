package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Expression statements in a for's init. */
class ForInitExpression {
  @Async
  static Object run() {
    int i;
    int sum = 0;
    for (i = await(value(1)), sum = i; i < 3; i++) {
      sum += i;
    }
    return sum + i;
  }
}

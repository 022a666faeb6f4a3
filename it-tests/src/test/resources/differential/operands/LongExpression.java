package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A long sum of awaits and locals. */
class LongExpression {
  @Async
  static Object run() {
    int a = 1;
    int b = 2;
    return a
        + await(value(1)) * b
        - await(value(2))
        + a++
        - --b * await(value(3)) % 2
        + (a << b)
        - (await(value(4)) ^ a);
  }
}

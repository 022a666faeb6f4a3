package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The type of a shift is that of its left operand. */
class Shifts {
  @Async
  static Object run() {
    int a = await(value(-17)) >> 2;
    int b = -17 >>> await(value(28));
    long c = 1L << await(value(40));
    int d = 1 << await(value(33L));
    return a + " " + b + " " + c + " " + d;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Every arithmetic operator with an await on either side. */
class BinaryArithmetic {
  @Async
  static Object run() {
    int a = await(value(17)) + 5;
    int b = 17 - await(value(5));
    int c = await(value(17)) * await(value(5));
    int d = 17 / await(value(5));
    int e = await(value(17)) % 5;
    return a + " " + b + " " + c + " " + d + " " + e;
  }
}

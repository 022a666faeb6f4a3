package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A lambda as an operand beside an await. */
class LambdaBesideAwait {
  @Async
  static Object run() {
    int base = 10;
    return apply(x -> x + base, await(value(1)));
  }

  static int apply(java.util.function.IntUnaryOperator f, int x) {
    return f.applyAsInt(x);
  }
}

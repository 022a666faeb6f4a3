package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** x-- and --x around an await take effect in their order. */
class DecrementBesideAwait {
  @Async
  static Object run() {
    long x = 5;
    long result = --x * 100 + await(value(x)) * 10 + x--;
    return result + ":" + x;
  }
}

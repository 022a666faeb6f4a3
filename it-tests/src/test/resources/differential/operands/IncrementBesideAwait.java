package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** x++ and ++x around an await take effect in their order. */
class IncrementBesideAwait {
  @Async
  static Object run() {
    int x = 5;
    int result = x++ * 100 + await(value(x)) * 10 + ++x;
    return result + ":" + x;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local read before an await keeps the value that it had. */
class ReassignedLocal {
  @Async
  static Object run() {
    int x = 1;
    int result = x + await(value(x = 10)) + x;
    return result + ":" + x;
  }
}

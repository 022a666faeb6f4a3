package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A field read before an await is not read again after it. */
class FieldReadBeforeAwait {
  static int field = 1;

  @Async
  static Object run() {
    field = 1;
    int result = field + await(bump()) + field;
    return result;
  }

  static dev.fermata.Awaitable<Integer> bump() {
    field = 100;
    return value(10);
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A field that another coroutine changes during the await was read before. */
class FieldChangedDuringAwait {
  static int field = 1;

  @Async
  static Object run() {
    field = 1;
    return field + await(FieldChangedDuringAwaitAsync.change()) + field;
  }

  @Async
  static int change() {
    await(value("pause"));
    field = 50;
    return 7;
  }
}

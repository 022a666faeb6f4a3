package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** + is addition until a string comes. */
class NumericPlusBeforeString {
  @Async
  static Object run() {
    return await(value(1)) + 2 + "s" + await(value(3)) + 4;
  }
}

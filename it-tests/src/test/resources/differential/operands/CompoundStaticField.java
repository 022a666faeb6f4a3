package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A static field on the left of a compound assignment is read before the await. */
class CompoundStaticField {
  static int f;

  @Async
  static Object run() {
    f = 3;
    f += await(value(f = 4));
    return f;
  }
}

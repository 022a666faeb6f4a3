package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A compound assignment on a boxed variable. */
class CompoundBoxed {
  @Async
  static Object run() {
    Integer x = 1;
    x += await(value(2));
    Long y = 1L;
    y += await(value(5));
    Boolean z = true;
    z &= await(value(false));
    return x + " " + y + z;
  }
}

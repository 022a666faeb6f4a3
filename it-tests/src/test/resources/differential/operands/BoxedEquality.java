package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** == on boxed values compares references, on a boxed and a primitive one values. */
class BoxedEquality {
  @Async
  static Object run() {
    Integer big = Integer.valueOf(1000);
    boolean same = await(value(big)) == big;
    boolean different = await(value(Integer.valueOf(1000))) == (Object) new String("1000");
    boolean unboxed = await(value(big)) == 1000;
    return "" + same + different + unboxed;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** NaN, infinities and negative zero keep their identity. */
class FloatingPoint {
  @Async
  static Object run() {
    double nan = await(value(0.0)) / 0.0;
    double negativeZero = -await(value(0.0));
    return nan
        + " "
        + (nan == nan)
        + 1 / negativeZero
        + (float) (double) await(value(1e40))
        + (int) nan;
  }
}

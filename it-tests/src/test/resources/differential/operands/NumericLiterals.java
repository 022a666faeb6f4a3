package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Every form of numeric literal. */
class NumericLiterals {
  @Async
  static Object run() {
    return await(value(0x7fff_ffff))
        + 0b101
        + 017
        + 1_000L
        + 1e3f
        + 0x1p3
        + .5
        + 1D
        + 0xFFFFFFFFL
        + await(value(Long.MIN_VALUE));
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The least int and long, which are a minus and a literal. */
class MinimalIntegers {
  @Async
  static Object run() {
    int i = -2147483648;
    long l = -9223372036854775808L;
    return await(value(i))
        + " "
        + await(value(-2147483648))
        + l
        + await(value(-9223372036854775808L));
  }
}

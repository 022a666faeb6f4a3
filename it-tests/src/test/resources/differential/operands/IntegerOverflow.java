package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Integer arithmetic wraps around. */
class IntegerOverflow {
  @Async
  static Object run() {
    int a = await(value(Integer.MAX_VALUE)) + 1;
    long b = await(value(Integer.MAX_VALUE)) + 1L;
    long c = await(value(Integer.MAX_VALUE)) * 2;
    return a + " " + b + " " + c;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Every bitwise operator with an await on either side. */
class BinaryBitwise {
  @Async
  static Object run() {
    int a = await(value(12)) & 10;
    int b = 12 | await(value(10));
    int c = await(value(12)) ^ await(value(10));
    int d = ~await(value(12));
    boolean e = await(value(true)) & traced("f", false);
    boolean f = traced("f", true) | await(value(false));
    boolean g = await(value(true)) ^ await(value(true));
    return a + " " + b + " " + c + " " + d + e + f + g;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Every comparison with an await on either side. */
class Comparisons {
  @Async
  static Object run() {
    boolean a = await(value(1)) < 2;
    boolean b = 1 > await(value(2));
    boolean c = await(value(1)) <= await(value(1));
    boolean d = 1.5 >= await(value(2));
    boolean e = await(value(1)) == 1L;
    boolean f = 'a' != await(value(97));
    return "" + a + b + c + d + e + f;
  }
}

package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Private constants. */
class PrivateConstant {
  private static final int LIMIT = 3;
  private static final String NAME = "n" + LIMIT;
  private static final Object LAZY = new StringBuilder("lazy");

  @Async
  static Object run() {
    String s = NAME;
    for (int i = 0; i < LIMIT; i++) {
      s += await(value(i)) + LIMIT;
    }
    byte b = LIMIT;
    return s + b + LAZY + PrivateConstant.NAME;
  }
}

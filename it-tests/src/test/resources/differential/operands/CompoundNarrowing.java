package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A compound assignment casts to the type of its left side. */
class CompoundNarrowing {
  @Async
  static Object run() {
    byte b = 100;
    b += await(value(100));
    char c = 'a';
    c += await(value(1));
    short s = 1;
    s *= await(value(1.9));
    int i = 1;
    i += await(value(0.7));
    i -= await(value(1L));
    return b + " " + c + " " + s + " " + i;
  }
}

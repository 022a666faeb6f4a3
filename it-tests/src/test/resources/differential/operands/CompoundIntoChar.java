package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A box of a narrower type into a {@code char}: the compiler warns of a primitive alone. */
class CompoundIntoChar {
  @Async
  static Object run() {
    char c = 'a';
    c |= await(value((byte) 2));
    c += await(value((short) 1));
    short s = 2;
    s *= await(value('b'));
    return c + " " + s;
  }
}

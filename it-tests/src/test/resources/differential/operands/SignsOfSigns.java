package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A sign before a signed operand, which is no decrement. */
class SignsOfSigns {
  @Async
  static Object run() {
    int i = await(value(3));
    int of = - -i;
    int ofPlus = + +i;
    int ofStep = - --i - + ++i;
    int mixed = -+-i + ~-i - ~ ~i - -i--;
    long least = - -9223372036854775808L + - -await(value(5));
    boolean twice = !!await(value(true));
    return i + "," + of + "," + ofPlus + "," + ofStep + "," + mixed + "," + least + "," + twice;
  }
}

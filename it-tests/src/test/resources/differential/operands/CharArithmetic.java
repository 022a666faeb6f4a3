package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A char operand is promoted to int. */
class CharArithmetic {
  @Async
  static Object run() {
    char c = await(value('x'));
    int promoted = c + 1;
    c += 1;
    c++;
    return promoted + "" + c;
  }
}

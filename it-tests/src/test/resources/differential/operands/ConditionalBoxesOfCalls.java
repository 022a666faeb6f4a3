package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A call gives a box to a conditional of another numeric type and needs no cast. */
class ConditionalBoxesOfCalls {
  @Async
  static Object run() {
    var number = await(value(true)) ? Character.valueOf('a') : Integer.valueOf(3);
    var other = await(value(false)) ? Byte.valueOf((byte) 1) : Long.valueOf(await(value(2L)));
    return number + "" + other;
  }
}

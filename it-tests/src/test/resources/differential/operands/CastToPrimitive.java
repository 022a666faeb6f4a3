package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Primitive casts of awaited values. */
class CastToPrimitive {
  @Async
  static Object run() {
    byte a = (byte) (int) await(value(300));
    int b = (int) (double) await(value(3.9));
    char c = (char) (await(value(97)) + 1);
    long d = (long) await(value(5));
    int e = (int) await(value('x'));
    return a + " " + b + c + d + e;
  }
}

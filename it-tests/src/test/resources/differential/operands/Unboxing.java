package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Awaited boxed values are unboxed and widened. */
class Unboxing {
  @Async
  static Object run() {
    int i = await(value(1));
    long l = await(value(2));
    double d = await(value('a'));
    float f = await(value(3L));
    boolean b = await(value(true));
    return i + l + d + f + "" + b;
  }
}

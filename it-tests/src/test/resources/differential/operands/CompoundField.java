package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** o.f *= await(x) reads o and o.f before the await. */
class CompoundField {
  int f = 3;

  @Async
  static Object run() {
    CompoundField o = new CompoundField();
    CompoundField first = o;
    o.f *= await(value((o = new CompoundField()).f = 4));
    return first.f + ":" + o.f;
  }
}

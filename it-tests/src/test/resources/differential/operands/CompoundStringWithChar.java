package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** s += await(c) appends. */
class CompoundStringWithChar {
  @Async
  static Object run() {
    String s = "a";
    s += await(value('b'));
    s += await(value(1));
    s += await(value((Object) null));
    s += await(value(1)) + await(value(2));
    return s;
  }
}

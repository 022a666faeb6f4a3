package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** s += await(x) when s changes during the await. */
class CompoundStringChangedDuringAwait {
  static String s;

  @Async
  static Object run() {
    s = "a";
    s += await(CompoundStringChangedDuringAwaitAsync.change());
    return s;
  }

  @Async
  static String change() {
    s = "changed";
    await(value(1));
    s += " again";
    return "b";
  }
}

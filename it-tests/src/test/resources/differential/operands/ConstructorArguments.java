package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Awaits among the arguments of a constructor. */
class ConstructorArguments {
  @Async
  static Object run() {
    return new Pair(await(value(1)), traced("b", 2)).sum()
        + new Pair(traced("a", 3), await(value(4))).sum();
  }

  static class Pair {
    final int a;
    final int b;

    Pair(int a, int b) {
      trace("new Pair");
      this.a = a;
      this.b = b;
    }

    int sum() {
      return a + b;
    }
  }
}

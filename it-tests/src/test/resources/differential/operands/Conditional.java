package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** ?: evaluates one of its branches. */
class Conditional {
  @Async
  static Object run() {
    int a = await(value(true)) ? traced("a", 1) : traced("b", 2);
    int b = traced("c", false) ? await(value(3)) : await(value(4));
    int c = traced("d", true) ? await(value(5)) : 6;
    return a + b + c;
  }
}

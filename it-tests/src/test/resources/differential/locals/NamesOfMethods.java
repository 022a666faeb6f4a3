package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Locals with the names of methods that the body calls. */
class NamesOfMethods {
  @Async
  static Object run() {
    int helper = await(value(1));
    int value = await(value(2));
    int await = await(value(3));
    return helper(helper) + value + await;
  }

  static int helper(int x) {
    return x * 100;
  }
}

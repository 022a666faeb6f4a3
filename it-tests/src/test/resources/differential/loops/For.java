package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Awaits in each part of a for. */
class For {
  @Async
  static Object run() {
    int sum = 0;
    for (int i = await(value(0)); i < await(value(2)); i += await(value(1))) {
      sum += await(value(i + 10));
    }
    return sum;
  }
}

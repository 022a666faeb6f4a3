package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A loop without an await stays as it is. */
class LoopWithoutAwait {
  @Async
  static Object run() {
    int n = await(value(4));
    int sum = 0;
    for (int i = 0; i < n; i++) {
      if (i == 2) continue;
      sum += i;
    }
    return sum + await(value(1));
  }
}

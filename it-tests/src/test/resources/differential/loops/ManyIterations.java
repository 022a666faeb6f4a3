package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.complete;
import static dev.fermata.it.differential.probe.Probe.later;

import dev.fermata.annotation.Async;

/** A long loop of awaits. */
class ManyIterations {
  @Async
  static Object run() {
    long sum = 0;
    for (int i = 0; i < 3000; i++) {
      sum += await(complete(i)) + await(later(1));
    }
    return sum;
  }
}

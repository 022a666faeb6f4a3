package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A finally without awaits around awaits. */
class FinallyWithoutAwait {
  @Async
  static Object run() {
    int depth = 0;
    try {
      depth++;
      await(value(depth));
      depth++;
      await(value(depth));
    } finally {
      depth = -depth;
      trace(depth);
    }
    return depth;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A lambda cast to an intersection type lives across an await. */
class IntersectionCastOfLambda {
  interface Marker {}

  @Async
  static Object run() {
    Runnable runnable = (Runnable & Marker) () -> trace("run");
    await(value(1));
    runnable.run();
    return runnable instanceof Marker;
  }
}

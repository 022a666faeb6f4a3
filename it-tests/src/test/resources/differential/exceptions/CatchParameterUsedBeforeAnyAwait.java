package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.stage;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A catch parameter used and dead before the next await. */
class CatchParameterUsedBeforeAnyAwait {
  @Async
  static Object run() {
    int x = await(value(1));
    try {
      x += await(stage(2));
    } catch (RuntimeException e) {
      trace(e);
      x = -1;
    }
    return x + await(value(3));
  }
}

package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A constant true condition with awaits inside. */
class LoopVariableInitializedFromAwait {
  @Async
  static Object run() {
    int i = 0;
    do {
      i += await(value(1));
      if (i > 2) break;
    } while (true);
    return i;
  }
}

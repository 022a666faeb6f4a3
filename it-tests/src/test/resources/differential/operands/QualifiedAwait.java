package operands;

import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** await called by its class's name. */
class QualifiedAwait {
  @Async
  static Object run() {
    return dev.fermata.Fermata.await(value(1)) + dev.fermata.Fermata.await(value(2));
  }
}

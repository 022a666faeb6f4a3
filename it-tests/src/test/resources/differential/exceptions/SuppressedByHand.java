package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** addSuppressed and initCause by the program. */
class SuppressedByHand {
  @Async
  static Object run() {
    Boom e = new Boom("main");
    try {
      await(value(1));
    } catch (Boom other) {
      e.addSuppressed(other);
    }
    e.initCause(new IllegalStateException(await(value("cause"))));
    throw e;
  }
}

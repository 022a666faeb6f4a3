package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** throw of a new exception whose arguments await. */
class ThrowWithAwaitedMessage {
  @Async
  static Object run() {
    if (await(value(true))) {
      throw new IllegalStateException(
          await(value("message")), new Boom("cause " + await(value(1))));
    }
    return "none";
  }
}

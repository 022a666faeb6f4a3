package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A null receiver faults after the arguments were evaluated. */
class NullReceiver {
  @Async
  static Object run() {
    String receiver = null;
    return receiver.concat(await(value("argument")) + traced("x", "y"));
  }
}

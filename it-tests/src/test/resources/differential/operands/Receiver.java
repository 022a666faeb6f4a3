package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The receiver of a call may await. */
class Receiver {
  @Async
  static Object run() {
    return await(value("abc")).substring(traced("begin", 1));
  }
}

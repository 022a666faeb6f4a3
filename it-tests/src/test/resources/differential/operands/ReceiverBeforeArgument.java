package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The receiver is evaluated before an argument that awaits. */
class ReceiverBeforeArgument {
  @Async
  static Object run() {
    return receiver("r").concat(await(value("s")));
  }

  static String receiver(String name) {
    trace("receiver " + name);
    return name;
  }
}

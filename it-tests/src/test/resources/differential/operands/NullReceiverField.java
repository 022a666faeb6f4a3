package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A null receiver of a field faults after the right side of an assignment. */
class NullReceiverField {
  int field;

  @Async
  static Object run() {
    NullReceiverField receiver = null;
    receiver.field = await(value(1));
    return "unreachable";
  }
}

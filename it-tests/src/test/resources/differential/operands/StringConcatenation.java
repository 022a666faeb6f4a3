package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** String + with an await in any place. */
class StringConcatenation {
  @Async
  static Object run() {
    return "a" + await(value("b")) + "c" + await(value("d")) + traced("e", "e");
  }
}

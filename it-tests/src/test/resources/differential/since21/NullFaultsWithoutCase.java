package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A pattern switch without case null faults on null. */
class NullFaultsWithoutCase {
  @Async
  static Object run() {
    Object nothing = null;
    switch (await(value(nothing))) {
      case String s -> trace(s);
      default -> trace("default");
    }
    return "end";
  }
}

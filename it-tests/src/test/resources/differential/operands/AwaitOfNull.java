package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;

import dev.fermata.annotation.Async;

/** Awaiting null faults where it stands. */
class AwaitOfNull {
  @Async
  static Object run() {
    dev.fermata.Awaitable<String> nothing = null;
    try {
      return traced("a", "a") + await(nothing);
    } catch (NullPointerException e) {
      return "NullPointerException";
    }
  }
}

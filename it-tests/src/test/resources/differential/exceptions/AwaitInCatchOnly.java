package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** Awaits in the catch block, none in the try block. */
class AwaitInCatchOnly {
  @Async
  static Object run() {
    try {
      thrower();
      return "none";
    } catch (Boom e) {
      return await(value("caught ")) + e.getMessage();
    }
  }

  static void thrower() {
    throw new Boom("thrower");
  }
}

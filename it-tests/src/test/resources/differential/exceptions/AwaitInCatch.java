package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** Awaits in a catch block. */
class AwaitInCatch {
  @Async
  static Object run() {
    String result;
    try {
      result = await(value("try"));
    } catch (Boom e) {
      result = await(value("catch")) + e.getMessage();
    }
    return result + await(value("end"));
  }
}

package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** try in a switch's case. */
class CatchInsideSwitch {
  @Async
  static Object run() {
    switch (await(value(1))) {
      case 1:
        try {
          trace(await(value("one")));
          break;
        } catch (Boom e) {
          trace("caught");
        }
      case 2:
        trace("fell through");
        break;
      default:
        trace("default");
    }
    return "end";
  }
}

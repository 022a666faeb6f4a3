package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** break out of a labeled block through finally. */
class BreakOfBlockThroughFinally {
  @Async
  static Object run() {
    block:
    {
      try {
        if (await(value(true))) {
          break block;
        }
        trace("never");
      } finally {
        trace(await(value("finally")));
      }
      trace("never");
    }
    return "end";
  }
}

package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An await in the finally block, none in the try block. */
class AwaitInFinallyOnly {
  @Async
  static Object run() {
    try {
      return traced("result", 1);
    } finally {
      await(value("finally"));
      trace("after");
    }
  }
}

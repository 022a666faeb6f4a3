package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An await in the finally block. */
class AwaitInFinally {
  @Async
  static Object run() {
    try {
      trace(await(value("try")));
    } finally {
      trace(await(value("finally")));
    }
    return "end";
  }
}

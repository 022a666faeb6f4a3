package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** return evaluates its value, then finally runs. */
class ReturnThroughFinally {
  @Async
  static Object run() {
    int x = 1;
    try {
      return x + await(value(1));
    } finally {
      x = 100;
      await(value("pause"));
      trace(x);
    }
  }
}

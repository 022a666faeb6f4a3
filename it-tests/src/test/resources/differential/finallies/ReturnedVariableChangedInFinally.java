package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A variable changed in finally does not change what is returned. */
class ReturnedVariableChangedInFinally {
  @Async
  static Object run() {
    int x = 1;
    try {
      await(value("pause"));
      return x;
    } finally {
      x = 2;
      await(value("pause"));
    }
  }
}

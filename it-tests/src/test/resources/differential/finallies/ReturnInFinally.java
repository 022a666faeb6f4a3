package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** return in finally overrides the return in try. */
class ReturnInFinally {
  @Async
  @SuppressWarnings("finally")
  static Object run() {
    try {
      return await(value("try"));
    } finally {
      return await(value("finally"));
    }
  }
}

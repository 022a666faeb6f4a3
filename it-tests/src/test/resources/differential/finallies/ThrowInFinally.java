package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An exception in finally replaces the one before it. */
class ThrowInFinally {
  @Async
  static Object run() {
    try {
      await(value("try"));
    } finally {
      await(value("finally"));
    }
    return "end";
  }
}

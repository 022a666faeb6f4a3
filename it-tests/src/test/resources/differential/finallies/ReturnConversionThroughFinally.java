package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The returned value is converted before finally runs. */
class ReturnConversionThroughFinally {
  @Async
  static Object run() {
    return await(ReturnConversionThroughFinallyAsync.body());
  }

  @Async
  static double body() {
    Integer nothing = null;
    int one = 1;
    try {
      if (await(value(true))) {
        return one;
      }
      return nothing;
    } finally {
      trace(await(value("finally")));
    }
  }
}

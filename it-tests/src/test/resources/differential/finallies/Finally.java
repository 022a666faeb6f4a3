package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** finally runs on each way out. */
class Finally {
  @Async
  static Object run() {
    String result = "";
    try {
      result += await(value("try"));
    } finally {
      trace("finally " + result);
    }
    return result;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** What stands right of an await is evaluated after it. */
class AwaitInFirstArgument {
  @Async
  static Object run() {
    return pair(await(value("a")), traced("b", "b"));
  }

  static String pair(String a, String b) {
    trace("pair");
    return a + b;
  }
}

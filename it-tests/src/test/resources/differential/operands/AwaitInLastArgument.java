package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** What stands left of an await is evaluated before it. */
class AwaitInLastArgument {
  @Async
  static Object run() {
    return pair(traced("a", "a"), await(value("b")));
  }

  static String pair(String a, String b) {
    trace("pair");
    return a + b;
  }
}

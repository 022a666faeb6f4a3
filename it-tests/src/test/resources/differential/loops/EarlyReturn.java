package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A void method returns early. */
class EarlyReturn {
  @Async
  static Object run() {
    await(EarlyReturnAsync.body(1));
    await(EarlyReturnAsync.body(2));
    return "done";
  }

  @Async
  static void body(int x) {
    if (await(value(x)) == 1) {
      trace("early");
      return;
    }
    trace("late");
  }
}

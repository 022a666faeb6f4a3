package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** return without a value through finally. */
class ReturnVoidThroughFinally {
  @Async
  static Object run() {
    await(ReturnVoidThroughFinallyAsync.body(1));
    await(ReturnVoidThroughFinallyAsync.body(2));
    return "end";
  }

  @Async
  static void body(int x) {
    try {
      if (await(value(x)) == 1) {
        return;
      }
      trace("not returned");
    } finally {
      trace(await(value("finally")));
    }
    trace("after");
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Awaiting what gives no value. */
class AwaitVoid {
  @Async
  static Object run() {
    await(AwaitVoidAsync.nothing());
    Void v = await(AwaitVoidAsync.nothing());
    return v;
  }

  @Async
  static void nothing() {
    await(value(1));
    trace("nothing");
  }
}

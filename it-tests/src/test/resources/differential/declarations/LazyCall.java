package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A coroutine's arguments are evaluated at the call, its body at the await. */
class LazyCall {
  @Async
  static Object run() {
    var coroutine = LazyCallAsync.body(traced("argument", 1));
    trace("created");
    int x = await(value(1));
    return await(coroutine) + x;
  }

  @Async
  static int body(int x) {
    trace("body");
    return await(value(x));
  }
}

package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** A callee that throws before its first await throws at the caller's await. */
class SynchronousThrowInAwaitedMethod {
  @Async
  static Object run() {
    try {
      var coroutine = SynchronousThrowInAwaitedMethodAsync.thrower();
      trace("created");
      return await(coroutine);
    } catch (Boom e) {
      return e.getMessage();
    }
  }

  @Async
  static String thrower() {
    trace("started");
    if (true) {
      throw new Boom("at once");
    }
    return await(value("never"));
  }
}

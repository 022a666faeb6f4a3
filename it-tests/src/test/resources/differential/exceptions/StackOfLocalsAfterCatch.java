package exceptions;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.it.differential.probe.Probe.Boom;

/** Locals declared in a try block are gone after it, their names free. */
class StackOfLocalsAfterCatch {
  @Async
  static Object run() {
    int result = 0;
    try {
      int x = await(value(1));
      await(value("pause"));
      result += x;
    } catch (Boom e) {
      long x = 10L;
      await(value("pause"));
      result += x;
    }
    String x = await(value("end"));
    return x + result;
  }
}

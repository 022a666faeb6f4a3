package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A lambda in a finally block captures. */
class LambdaInFinally {
  @Async
  static Object run() {
    int x = await(value(1));
    java.util.function.IntSupplier s = null;
    try {
      await(value(2));
    } finally {
      int y = x + 1;
      s = () -> x * 10 + y;
      await(value(3));
      trace(s.getAsInt());
    }
    return s.getAsInt();
  }
}

package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A lambda captures a local that was awaited. */
class LambdaCapturesLocal {
  @Async
  static Object run() {
    int x = await(value(1));
    java.util.function.IntSupplier s = () -> x + 1;
    await(value("pause"));
    return s.getAsInt() + x;
  }
}

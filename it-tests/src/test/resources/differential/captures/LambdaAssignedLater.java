package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An effectively final local assigned after its declaration is captured. */
class LambdaAssignedLater {
  @Async
  static Object run() {
    int x;
    if (await(value(true))) {
      x = await(value(1));
    } else {
      x = 2;
    }
    java.util.function.IntSupplier s = () -> x;
    await(value("pause"));
    return s.getAsInt();
  }
}

package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A lambda's own locals and control flow are its own. */
class LambdaWithLocals {
  @Async
  static Object run() {
    int n = await(value(3));
    java.util.function.IntSupplier s =
        () -> {
          int total = 0;
          for (int i = 0; i < n; i++) {
            if (i == 1) {
              continue;
            }
            total += i;
          }
          return total;
        };
    await(value("pause"));
    return s.getAsInt();
  }
}

package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Supplier;

/** A lambda in the head of a labeled loop captures a variable of the coroutine. */
class LabeledLoopCapturesInHead {
  private static <T> T supply(Supplier<T> supplier) {
    return supplier.get();
  }

  @Async
  static Object run() {
    int limit = 0;
    limit += await(value(3));
    int last = limit;
    int rounds = 0;
    while (rounds++ < 2) {
      next:
      for (int i = 0; i < supply(() -> last); i++) {
        for (int j = 0; j < 2; j++) {
          if (i == 1) {
            continue next;
          }
          trace(i + j);
        }
      }
    }
    return await(value(1)) + last;
  }
}

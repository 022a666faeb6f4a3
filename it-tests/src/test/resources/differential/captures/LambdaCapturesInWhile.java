package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Locals of a while's body, captured before and after an await. */
class LambdaCapturesInWhile {
  @Async
  static Object run() {
    java.util.List<Runnable> runnables = new java.util.ArrayList<>();
    int n = 0;
    while (n < 2) {
      int before = n;
      runnables.add(() -> trace("before " + before));
      int after = await(value(n + 10));
      runnables.add(() -> trace("both " + before + " " + after));
      n++;
    }
    runnables.forEach(Runnable::run);
    return n;
  }
}

package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A lambda changes an array's element across an await. */
class MutableThroughArray {
  @Async
  static Object run() {
    int[] count = {0};
    Runnable r = () -> count[0]++;
    r.run();
    await(value("pause"));
    r.run();
    return count[0];
  }
}

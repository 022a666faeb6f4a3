package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local interface, implemented by a lambda. */
class LocalInterface {
  @Async
  static Object run() {
    interface Operation {
      int apply(int x);

      default Operation twice() {
        return x -> apply(apply(x));
      }
    }
    Operation add = x -> x + 1;
    int n = await(value(5));
    return add.twice().apply(n);
  }
}

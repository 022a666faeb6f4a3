package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local type in a loop's body, with an await only in the loop's head. */
class LocalTypeInDoBody {
  @Async
  static Object run() {
    int n = 0;
    do {
      record Pair(int a, Object b) {}
      Pair pair = new Pair(n, "b");
      trace(pair);
      n++;
      if (n == 2) {
        continue;
      }
      trace("end");
    } while (n < 3 && await(value(true)));
    for (int i = 0; i < 2; i += await(value(1))) {
      int outer = i;
      class Local {
        int twice() {
          return outer * 2;
        }
      }
      trace(new Local().twice());
    }
    return n;
  }
}

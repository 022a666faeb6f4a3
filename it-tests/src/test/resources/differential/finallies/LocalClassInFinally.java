package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local class in a finally block, which other transforms copy. */
class LocalClassInFinally {
  @Async
  static Object run() {
    int x = await(value(1));
    try {
      if (x == 1) {
        return await(value("returned"));
      }
    } finally {
      record Point(int a, int b) {}
      Point p = new Point(x, await(value(2)));
      trace(p);
    }
    return "end";
  }
}

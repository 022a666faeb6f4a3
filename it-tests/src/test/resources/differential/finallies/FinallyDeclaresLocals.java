package finallies;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Locals and loops in a finally block. */
class FinallyDeclaresLocals {
  @Async
  static Object run() {
    int x = 0;
    try {
      x = await(value(5));
    } finally {
      int y = x + 1;
      String s = "";
      for (int i = 0; i < 2; i++) {
        s += y + await(value(i)) + ";";
      }
      trace(s);
    }
    return x;
  }
}

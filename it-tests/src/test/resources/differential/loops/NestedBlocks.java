package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Blocks in blocks. */
class NestedBlocks {
  @Async
  static Object run() {
    int a = await(value(1));
    {
      int b = await(value(2));
      {
        int c = await(value(3));
        a += b + c;
      }
      a += b;
    }
    return a;
  }
}

package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A labeled block without an await in a method with some. */
class LabeledBlockWithoutAwait {
  @Async
  static Object run() {
    int x = await(value(1));
    block:
    {
      if (x == 1) {
        break block;
      }
      x = 100;
    }
    return x + await(value(1));
  }
}

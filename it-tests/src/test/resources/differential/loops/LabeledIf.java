package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A label on an if. */
class LabeledIf {
  @Async
  static Object run() {
    int x = 0;
    label:
    if (await(value(true))) {
      x = 1;
      if (await(value(1)) == 1) break label;
      x = 2;
    }
    return x;
  }
}

package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Two labels on one statement and one label used twice. */
class NestedLabels {
  @Async
  static Object run() {
    int x = 0;
    a:
    b:
    for (int i = 0; ; i++) {
      x += await(value(1));
      if (i < 4) continue b;
      break a;
    }
    a:
    {
      x += 100;
      if (await(value(x)) > 0) break a;
      x = 0;
    }
    return x;
  }
}

package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A name means a local and, after its scope, a field. */
class ShadowedFieldAfterScope {
  static int x;

  @Async
  static Object run() {
    x = 100;
    int sum = x;
    {
      int x = await(value(1));
      sum += x;
      await(value("pause"));
      sum += x;
    }
    sum += x;
    return sum + await(value(x));
  }
}

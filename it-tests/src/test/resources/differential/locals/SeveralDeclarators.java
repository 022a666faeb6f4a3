package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Several declarators in one declaration. */
class SeveralDeclarators {
  @Async
  static Object run() {
    int a = await(value(1)), b = a + 1, c = await(value(b + 1)), d;
    d = c + await(value(1));
    return a + "" + b + c + d;
  }
}

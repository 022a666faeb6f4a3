package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Final locals, assigned at once and later. */
class Final {
  @Async
  static Object run() {
    final int a = await(value(1));
    final int b;
    b = await(value(2));
    final int c;
    if (await(value(true))) {
      c = await(value(3));
    } else {
      c = 4;
    }
    return a + b + c;
  }
}

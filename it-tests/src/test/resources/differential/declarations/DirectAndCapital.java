package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A companion called with the class's package name. */
class DirectAndCapital {
  @Async
  static Object run() {
    return await(declarations.DirectAndCapitalAsync.body(1))
        + declarations.DirectAndCapital.plain();
  }

  @Async
  static int body(int x) {
    return await(value(x));
  }

  static int plain() {
    return 10;
  }
}

package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;

import dev.fermata.annotation.Async;

/** An @Async method without any await. */
class WithoutAwait {
  @Async
  static Object run() {
    return await(WithoutAwaitAsync.plain(2)) + await(WithoutAwaitAsync.plain(3));
  }

  @Async
  static String plain(int x) {
    trace("plain");
    for (int i = 0; i < x; i++) {
      if (i == 2) {
        return "early";
      }
    }
    return "late";
  }
}

package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch that never completes normally. */
class ReturnFromEveryCase {
  @Async
  static Object run() {
    switch (await(value(3))) {
      case 1:
        return await(value("a"));
      default:
        throw new IllegalStateException(await(value("b")));
    }
  }
}

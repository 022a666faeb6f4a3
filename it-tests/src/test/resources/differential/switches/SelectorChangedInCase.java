package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** The selector is evaluated once. */
class SelectorChangedInCase {
  @Async
  static Object run() {
    int i = 1;
    switch (i) {
      case 1:
        i = await(value(2));
      case 2:
        i += 10;
        break;
      default:
        i = -1;
    }
    return i;
  }
}

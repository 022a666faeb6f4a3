package switches;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Locals declared in one case are in scope in the next. */
class DeclarationsInCases {
  @Async
  static Object run() {
    String result = "";
    for (int i = 0; i < 2; i++) {
      switch (i) {
        case 0:
          int x = await(value(5));
          await(value("pause"));
          result += x;
          break;
        case 1:
          x = await(value(7));
          await(value("pause"));
          result += x;
      }
    }
    return result;
  }
}

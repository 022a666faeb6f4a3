package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Names that are keywords somewhere else, and subtractions that look like them. */
class ContextualNames {
  static class permitting {}

  static class Rest {
    int permits = 1;
    int sealed = 2;
    int when = 3;
  }

  static int permits(int sealed) {
    return sealed;
  }

  @Async
  static Object run() {
    int non = await(value(5));
    int sealed = 2;
    int a = non - sealed;
    int permits = await(value(1));
    int record = a - non - sealed;
    int when = permits(permits), module = 1, open = 2, to = 3, with = 4, exports = 5;
    Rest rest = new Rest();
    rest.sealed -= await(value(1));
    return a + "" + record + when + (rest.permits-rest.sealed) + (non - sealed(1)) + rest.when
        + (module + open + to + with + exports);
  }

  static int sealed(int x) {
    return x;
  }
}

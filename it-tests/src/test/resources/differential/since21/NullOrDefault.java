package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** case null, default. */
class NullOrDefault {
  @Async
  static Object run() {
    String result = "";
    for (String s : new String[] {"a", null, "b"}) {
      switch (s) {
        case "a" -> result += await(value("A"));
        case null, default -> result += await(value("other")) + s;
      }
    }
    return result;
  }
}

package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Guards, tried in order. */
class Guards {
  @Async
  static Object run() {
    String result = "";
    for (Object o : new Object[] {1, 20, "x", "long", null}) {
      result +=
          switch (o) {
            case Integer i when i > 10 -> "big " + await(value(i));
            case Integer i -> "small " + await(value(i));
            case String s when s.length() > 2 && traced("guard", true) -> await(value(s));
            case String s -> "short";
            case null -> "null";
            default -> "default";
          };
    }
    return result;
  }
}

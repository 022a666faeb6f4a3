package since25;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Unnamed patterns and variables. */
class UnnamedPatterns {
  record Point(int x, int y) {}

  @Async
  static Object run() {
    String result = "";
    for (Object o : new Object[] {new Point(1, 2), "s", 3}) {
      result +=
          switch (await(value(o))) {
            case Point(int x, _) -> await(value(x));
            case String _ -> "string" + await(value("!"));
            case Integer _, Long _ -> "number";
            default -> "default";
          };
      if (o instanceof Point(_, var y)) {
        result += y + await(value(y));
      }
    }
    return result;
  }
}

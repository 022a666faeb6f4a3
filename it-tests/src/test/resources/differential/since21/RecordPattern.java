package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Record patterns in switch and instanceof. */
class RecordPattern {
  record Point(Object x, int y) {}

  @Async
  static Object run() {
    String result = "";
    for (Object o : new Object[] {new Point(1, 2), new Point("s", 3), new Point(null, 4), "x"}) {
      result +=
          switch (await(value(o))) {
            case Point(Integer x, int y) -> x + await(value(y));
            case Point(String s, var y) when y == await(value(3)) -> s + y;
            case Point p -> p + "" + await(value(p.y()));
            default -> "default";
          };
      if (o instanceof Point(var x, int y) && y > await(value(2))) {
        result += "(" + x + await(value(",")) + y + ")";
      }
    }
    return result;
  }
}

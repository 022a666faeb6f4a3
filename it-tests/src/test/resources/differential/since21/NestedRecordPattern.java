package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Record patterns in record patterns. */
class NestedRecordPattern {
  record Point(int x, int y) {}

  record Line(Point from, Point to) {}

  @Async
  static Object run() {
    Object o = await(value(new Line(new Point(1, 2), new Point(3, 4))));
    if (o instanceof Line(Point(int a, var b), Point to)) {
      int sum = a + await(value(b)) + to.x();
      if (to instanceof Point(int c, int d)) {
        return sum * 100 + await(value(c)) * 10 + d;
      }
    }
    return "no";
  }
}

package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/**
 * @Async methods of a record, beside a compact constructor.
 */
class RecordMethods {
  record Point(int x, int y) {
    Point {
      if (x < 0) {
        throw new IllegalArgumentException("x");
      }
    }

    @Async
    Point plus(Point other) {
      return new Point(x + await(value(other.x)), this.y() + await(value(other.y())));
    }
  }

  @Async
  static Object run() {
    return await(RecordMethods_PointAsync.plus(new Point(1, 2), new Point(await(value(3)), -4)));
  }
}

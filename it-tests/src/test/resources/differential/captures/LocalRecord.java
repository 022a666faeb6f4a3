package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A local record lives across awaits. */
class LocalRecord {
  @Async
  static Object run() {
    record Point(int x, int y) {
      int sum() {
        return x + y;
      }
    }
    Point p = new Point(await(value(1)), await(value(2)));
    await(value("pause"));
    return p.sum() + p.toString() + p.equals(new Point(1, 2));
  }
}

package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Local classes that extend one another. */
class LocalClassHierarchy {
  @Async
  static Object run() {
    int n = await(value(1));
    abstract class Shape {
      abstract int area();

      int twice() {
        return 2 * area();
      }
    }
    class Square extends Shape {
      final int side;

      Square(int side) {
        this.side = side;
      }

      @Override
      int area() {
        return side * side + n;
      }
    }
    Shape shape = new Square(await(value(3)));
    await(value("pause"));
    return shape.twice();
  }
}

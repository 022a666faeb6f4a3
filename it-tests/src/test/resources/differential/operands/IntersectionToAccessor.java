package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** An awaited value of an intersection type goes into a private field of one of its bounds. */
class IntersectionToAccessor {
  interface Shape {}

  record Square(int side) implements Shape {}

  record Circle(int radius) implements Shape {}

  private static Shape shape = new Circle(0);
  private Shape own;

  private static String describe(int n, Shape shape) {
    return n + " " + shape;
  }

  @Async
  static Object run() {
    boolean isSquare = await(value(true));
    shape = await(value(isSquare ? new Square(2) : new Circle(3)));
    IntersectionToAccessor it = new IntersectionToAccessor();
    it.own = await(value(isSquare ? new Square(4) : new Circle(5)));
    return describe(await(value(1)), await(value(isSquare ? new Square(6) : new Circle(7))))
        + shape
        + it.own;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;

/** A value of an intersection type, held across an await, is an argument of another coroutine. */
class IntersectionToCompanion {
  interface Shape {}

  record Circle(int radius) implements Shape {}

  record Square(char side) implements Shape {}

  @Async
  static String name(Shape shape, int number) {
    return shape + "/" + await(value(number));
  }

  @Async
  static Object run() {
    return await(
        IntersectionToCompanionAsync.name(
            List.of(new Square('q'), new Circle(2)).get(0), await(value(3))));
  }
}

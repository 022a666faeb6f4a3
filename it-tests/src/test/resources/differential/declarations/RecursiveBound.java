package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A type variable with a recursive bound. */
class RecursiveBound {
  interface Shape<S extends Shape<S>> {
    S scale(int factor);
  }

  record Square(int side) implements Shape<Square> {
    @Override
    public Square scale(int factor) {
      return new Square(side * factor);
    }
  }

  @Async
  static Object run() {
    return await(RecursiveBoundAsync.twice(new Square(3)));
  }

  @Async
  static <S extends Shape<S>> S twice(S shape) {
    S scaled = shape.scale(await(value(2)));
    await(value("pause"));
    return scaled;
  }
}

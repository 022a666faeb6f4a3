package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A switch over a sealed hierarchy needs no default. */
class SealedExhaustive {
  sealed interface Shape permits Circle, Square {}

  record Circle(int radius) implements Shape {}

  record Square(int side) implements Shape {}

  @Async
  static Object run() {
    int sum = 0;
    for (Shape shape : new Shape[] {new Circle(1), new Square(2)}) {
      sum +=
          switch (shape) {
            case Circle c -> await(value(c.radius())) * 3;
            case Square(int side) -> side * await(value(side));
          };
      switch (shape) {
        case Circle c -> trace("circle " + await(value(c)));
        case Square s -> trace("square");
      }
    }
    return sum;
  }
}

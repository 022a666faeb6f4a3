package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.*;

import dev.fermata.annotation.Async;

/** Direct calls as selectors, in guards and of what patterns bind. */
class DirectCallsInPatterns {
  sealed interface Shape permits Circle, Square {}

  record Circle(int radius) implements Shape {
    @Async
    int area() {
      return await(value(3)) * radius * radius;
    }
  }

  record Square(Object side) implements Shape {}

  @Async
  static boolean large(int n) {
    return await(value(n)) > 2;
  }

  @Async
  static Shape shape(int n) {
    return await(value(n)) % 2 == 0 ? new Circle(n) : new Square(n);
  }

  @Async
  static String name(Object o) {
    return switch (o) {
      case null -> "null";
      case Circle c when large(c.radius()) && c.area() > 30 -> "large circle " + c.area();
      case Circle(int radius) when large(radius) -> "circle " + radius;
      case Circle c -> "small circle " + c.area();
      case Square(Integer side) when large(side) -> "large square" + side;
      case Square s -> name(s.side());
      default -> "other " + o;
    };
  }

  @Async
  static Object run() {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      int n = i;
      switch (shape(n)) {
        case Circle c when !large(n) -> names.append(c.area());
        case Shape s -> names.append(name(s));
      }
    }
    boolean isCircle = shape(4) instanceof Circle(int radius) && large(radius);
    return names.append(name(null)).append(name("text")).append(isCircle);
  }
}

package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.trace;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Qualified enum constants, nested records with var, guards that await, accessors that throw. */
class QualifiedEnumAndRecords {
  sealed interface Shape permits Circle, Square, Color {}

  record Circle(Object center, double radius) implements Shape {}

  record Square(Point corner, Integer side) implements Shape {}

  record Point(int x, int y) {}

  enum Color implements Shape {
    RED,
    GREEN
  }

  record Faulty(Object value) {
    @Override
    public Object value() {
      throw new IllegalStateException("accessor");
    }
  }

  @Async
  static Object draw(Shape shape) {
    return switch (shape) {
      case Color.RED -> "red" + await(value(1));
      case Color c when traced("plain", c != null) -> "color " + c + await(value(2));
      case Circle(Point(var x, var y), var radius) when x > await(value(0)) && radius > y ->
          x + await(value(y)) + radius;
      case Circle(var center, double radius) when await(value(radius)) > 2 -> "big " + center;
      case Color c -> "never" + c;
      case Circle(String name, double _1) -> name + _1 + await(value("!"));
      case Circle c -> c.radius() + await(value(c)).radius();
      case Square(Point(int x, int y), Integer side) when side != null && side == await(value(x)) -> {
        try {
          yield y + await(value(side));
        } finally {
          trace("side");
        }
      }
      case Square s -> s;
    };
  }

  @Async
  static Object statement(Object o) {
    String result = "";
    switch (o) {
      case null -> result += await(value("null"));
      case Color.RED -> result += "red";
      case Point(var x, var y) when x == y && await(value(true)) -> result += x;
      case Point p when p.x() > 1 -> result += await(value(p));
      case Character c when Character.isLetter(c) && await(value(c)) != 'x' -> result += c;
      case CharSequence s -> {
        if (s.length() > await(value(2))) {
          break;
        }
        result += s;
      }
      default -> result += await(value("default"));
    }
    return result;
  }

  @Async
  static Object faulty(Object o) {
    try {
      if (o instanceof Faulty(String text) && await(value(text)) != null) {
        return text;
      }
      return "none";
    } catch (MatchException e) {
      trace(e.getCause().getMessage());
    }
    try {
      return switch (o) {
        case Faulty(Integer i) -> i + await(value(1));
        case Faulty(var any) when await(value(any)) != null -> any;
        default -> await(value("default"));
      };
    } catch (MatchException e) {
      return await(value(e.getCause().getMessage()));
    }
  }

  @Async
  static Object run() {
    for (Shape shape :
        new Shape[] {
          Color.RED,
          Color.GREEN,
          new Circle(new Point(1, 2), 3),
          new Circle("name", 1),
          new Circle(null, 5),
          new Circle(4, 1),
          new Square(new Point(1, 2), 1),
          new Square(new Point(1, 2), null),
          new Square(null, 3)
        }) {
      trace(await(QualifiedEnumAndRecordsAsync.draw(shape)));
    }
    for (Object o :
        new Object[] {null, Color.RED, new Point(1, 1), new Point(2, 3), 'c', 'x', "ab", "abc", 1}) {
      trace(await(QualifiedEnumAndRecordsAsync.statement(o)));
    }
    return await(QualifiedEnumAndRecordsAsync.faulty(new Faulty(1)));
  }
}

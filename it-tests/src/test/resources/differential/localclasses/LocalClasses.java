package localclasses;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** Local classes, records, enums and interfaces, called by their own type and through the interface. */
class LocalClasses {
  interface Shape {
    @Async
    Object area(int scale);

    default String name() {
      return "shape";
    }
  }

  @Async
  static Object run() {
    return new LocalClasses().all(3);
  }

  @Async
  private static Object through(Shape shape) {
    return shape.name() + shape.area(2);
  }

  @Async
  Object all(int unit) {
    List<Object> seen = new ArrayList<>();
    class Square implements Shape {
      final int side;
      private int calls;

      Square(int side) {
        this.side = side * unit;
      }

      Square() {
        this(await0());
      }

      @Async
      @Override
      public Integer area(int scale) {
        calls++;
        int side = this.side * await(value(scale));
        return side * side + calls;
      }

      @Override
      public String name() {
        return "square" + side;
      }
    }
    Square square = new Square(await(value(2)));
    int area = square.area(1) + new Square().area(1);
    seen.add(area);
    seen.add(through(square));
    record Circle(int radius, Shape inner) implements Shape {
      static int made;

      Circle {
        made++;
      }

      @Async
      @Override
      public String area(int scale) {
        return radius * await(value(scale)) + ":" + inner.area(scale) + made + inner().name();
      }
    }
    Circle circle = new Circle(7, square);
    String text = circle.area(2);
    seen.add(text + through(circle) + circle.radius());
    enum Fixed implements Shape {
      ONE(1),
      TWO(2);

      private final int size;

      Fixed(int size) {
        this.size = size;
      }

      @Async
      @Override
      public Object area(int scale) {
        return switch (this) {
          case ONE -> await(value(size)) + name();
          case TWO -> ordinal() + scale + await(value("two")) + values().length + Fixed.valueOf("ONE");
        };
      }
    }
    for (Fixed fixed : Fixed.values()) {
      seen.add(fixed.area(4));
    }
    interface Loud extends Shape {
      @Async
      @Override
      default Object area(int scale) {
        String name = name();
        return name.toUpperCase() + await(value(scale)) + this.level();
      }

      int level();
    }
    Loud loud = () -> 9;
    seen.add(loud.area(6));
    seen.add(
        through(
            new Loud() {
              @Override
              public int level() {
                return unit;
              }

              @Override
              public String name() {
                return "loud" + Loud.super.name();
              }
            }));
    return seen;
  }

  private static int await0() {
    return 10;
  }
}

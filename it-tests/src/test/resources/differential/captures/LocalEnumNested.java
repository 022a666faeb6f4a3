package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Local enums in lambdas, classes, cases, other enums and plain methods, with constants' bodies. */
class LocalEnumNested {
  private static final int BASE = 40;

  @Async
  static Object run() {
    int kind = await(value(1));
    Supplier<Object> inLambda =
        () -> {
          enum Size {
            SMALL,
            LARGE
          }
          return Size.values()[Size.values().length - 1];
        };
    switch (kind) {
      case 1:
        enum Shape {
          ROUND(BASE + 2),
          SQUARE(4) {
            @Override
            Object corners() {
              enum Word {
                FOUR
              }
              return Word.FOUR;
            }
          };

          private final int area;

          Shape(int area) {
            this.area = area;
          }

          Object corners() {
            enum Word {
              NONE
            }
            return Word.NONE;
          }
        }
        Map<Shape, Object> corners = new EnumMap<>(Shape.class);
        for (Shape shape : Shape.values()) {
          corners.put(shape, shape.corners() + "" + await(value(shape.area)));
        }
        Shape last = await(value(Shape.SQUARE));
        String text =
            switch (last) {
              case ROUND -> "round";
              case SQUARE -> "square" + await(value("!"));
            };
        return corners + text + inLambda.get() + plain();
      default:
        return null;
    }
  }

  private static Object plain() {
    enum Level {
      LOW,
      HIGH
    }
    return Level.HIGH;
  }
}

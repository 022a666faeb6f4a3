package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.function.Supplier;

/** Static members of types within a local class that captures are reached by qualified names. */
class MemberTypesOfLocalClass {
  @Async
  static Object run() {
    int base = await(value(3));
    class Outer {
      final int own = base;

      static class Nested {
        static int made;
        final int number = ++made;

        static Nested of() {
          return new Nested();
        }
      }

      enum Side {
        LEFT,
        RIGHT
      }
    }
    Outer outer = new Outer();
    Outer.Side side = Outer.Side.valueOf(await(value("RIGHT")));
    Outer.Nested.made += await(value(5));
    Supplier<Outer.Nested> make = Outer.Nested::of;
    int number = Outer.Nested.of().number + make.get().number;
    return outer.own + " " + side + await(value(Outer.Side.LEFT)) + number + Outer.Nested.made;
  }
}

package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncSupplier;
import java.util.List;

/** Local records, classes that capture and constants, seen in a lambda. */
class LocalTypes {
  private final int base = 10;

  @Async
  static Object run() throws Throwable {
    return new LocalTypes().types("s", List.of("q"));
  }

  @Async
  <T> Object types(String start, List<T> all) throws Throwable {
    record Point(int x, String y) {}
    final int limit = 2;
    final String prefix = "p" + limit;
    class Counter {
      int next = start.length() + base;

      int next() {
        return next++;
      }
    }
    class Holder<V> {
      final V value;

      Holder(V value) {
        this.value = value;
      }

      T first() {
        return all.get(0);
      }
    }
    Counter shared = new Counter();
    AsyncFunction<Integer, Object> body =
        n -> {
          record Inner(Point point, int n) {}
          enum Color {
            RED,
            GREEN
          }
          Counter own = new Counter();
          int number = await(value(n));
          switch (number) {
            case limit:
              return new Inner(new Point(own.next() + shared.next(), prefix), limit);
            default:
              Holder<String> holder = new Holder<>("h");
              return holder.value + holder.first() + Color.values()[await(value(1))] + own.next();
          }
        };
    var point = await(value(new Point(1, "y")));
    AsyncSupplier<Point, RuntimeException> given = () -> new Point(point.x() + await(value(1)), point.y());
    return List.of(body.apply(2), body.apply(3), body.apply(2), given.get(), shared.next());
  }
}

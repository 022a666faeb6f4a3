package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.stage;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.Awaitable;
import dev.fermata.Coroutine;
import dev.fermata.annotation.Async;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a function in the operand takes is known from the type that is expected of the await. */
class AwaitOfInferredFunction {
  record Point(int x, int y) {}

  static class Held<T> implements Awaitable<T> {
    private final T value;

    Held(T value) {
      this.value = value;
    }

    @Override
    public Coroutine<T> toCoroutine() {
      return Coroutine.completed(value);
    }
  }

  static <T, R> Function<T, R> function(Function<? super T, ? extends R> function) {
    return function::apply;
  }

  static <T> Awaitable<T> made(Supplier<? extends T> supplier) {
    return value(supplier.get());
  }

  private static Integer secret(Point point) {
    return point.x() * 10;
  }

  @Async
  static Comparator<Point> order() {
    return await(value(Comparator.comparing(point -> point.x() - point.y())));
  }

  static String apply(Function<Point, Integer> function) {
    return function.apply(new Point(3, 4)) + ";";
  }

  @Async
  static Object run() {
    Function<String, String> trim = await(value(text -> text.trim()));
    BiFunction<Point, Integer, Integer> sum;
    sum = await(stage((point, more) -> point.x() + more));
    Function<Point, Integer> x = await(value(function(point -> point.x())));
    Function<Point, Integer> one =
        await(value(sum == null ? point -> point.x() : (point -> point.y())));
    Function<Point, Integer> y = await(made(() -> point -> point.y()));
    Function<Point, Integer> first =
        await(
            made(
                () -> {
                  return function(Point::x);
                }));
    Function<Point, Integer> held = await(new Held<>(point -> point.y() + 1));
    Function<Point, Integer> chosen =
        await(
            switch (trim.apply(" a ")) {
              case "a" -> value(point -> -point.x());
              default -> {
                yield value(point -> -point.y());
              }
            });
    Supplier<String> nothing = await(value(() -> "nothing"));
    BiFunction<Point, Integer, Integer> explicit =
        await(value((Point point, Integer more) -> point.y() + more));
    Function<Point, Integer> secret = await(value(AwaitOfInferredFunction::secret));
    Point point = new Point(1, 2);
    return trim.apply(" a ")
        + sum.apply(point, 5)
        + List.of(x, one, y, first, held, chosen).stream().map(it -> it.apply(point)).toList()
        + nothing.get()
        + explicit.apply(point, 3)
        + secret.apply(point)
        + apply(await(value(it -> it.x() + it.y())))
        + await(value(function(text -> text + "!"))).apply("b")
        + await(AwaitOfInferredFunctionAsync.order()).compare(point, new Point(0, 0));
  }
}

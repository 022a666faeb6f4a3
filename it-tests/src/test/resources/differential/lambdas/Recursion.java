package lambdas;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import dev.fermata.function.AsyncFunction;
import java.util.ArrayList;
import java.util.List;

/** A lambda that calls itself through an array, and through a field. */
class Recursion {
  private AsyncFunction<Integer, Integer> fibonacci;

  @Async
  static Object run() throws Throwable {
    List<AsyncFunction<Integer, Integer>> factorial = new ArrayList<>();
    factorial.add(n -> n == 0 ? 1 : n * factorial.get(0).apply(n - await(value(1))));
    return factorial.get(0).apply(3) + new Recursion().sum();
  }

  @Async
  int sum() throws Throwable {
    fibonacci = n -> n < 2 ? n : fibonacci.apply(n - 1) + this.fibonacci.apply(n - 2);
    return fibonacci.apply(await(value(5)));
  }
}

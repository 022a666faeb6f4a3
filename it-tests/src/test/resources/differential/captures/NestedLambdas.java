package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Lambdas in lambdas capture from every level. */
class NestedLambdas {
  @Async
  static Object run() {
    int a = await(value(1));
    java.util.function.IntFunction<java.util.function.IntUnaryOperator> f =
        b -> c -> a * 100 + b * 10 + c;
    int d = await(value(2));
    return f.apply(d).applyAsInt(await(value(3)));
  }
}

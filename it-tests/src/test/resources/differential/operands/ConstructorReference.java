package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Constructor and array constructor references beside awaits. */
class ConstructorReference {
  @Async
  static Object run() {
    java.util.function.Function<String, StringBuilder> f = StringBuilder::new;
    java.util.function.IntFunction<int[]> g = int[]::new;
    int n = await(value(3));
    return f.apply(await(value("abc"))).reverse().toString() + g.apply(n).length;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A lambda whose parameter types come from an awaited operand beside it. */
class LambdaInGenericCall {
  @Async
  static Object run() {
    return map(await(value("abc")), s -> s.length()) + map(await(value(5)), i -> i * 2);
  }

  static <A, B> B map(A a, java.util.function.Function<A, B> f) {
    return f.apply(a);
  }
}

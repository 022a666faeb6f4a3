package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A method reference as an operand beside an await. */
class MethodReferenceBesideAwait {
  @Async
  static Object run() {
    return map(String::length, await(value("abc")))
        + map(await(value("x"))::concat, await(value("y")));
  }

  static <A, B> B map(java.util.function.Function<A, B> f, A a) {
    return f.apply(a);
  }
}

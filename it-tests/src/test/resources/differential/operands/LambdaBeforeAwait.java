package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A generic lambda left of an await. */
class LambdaBeforeAwait {
  @Async
  static Object run() {
    return map(s -> s.length(), await(value("abc")));
  }

  static <A, B> B map(java.util.function.Function<A, B> f, A a) {
    return f.apply(a);
  }
}

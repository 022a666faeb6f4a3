package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Private members used in lambdas and local classes. */
class PrivateInLambda {
  private int field = 1;

  private int helper(int x) {
    return x + field;
  }

  @Async
  static Object run() {
    return await(PrivateInLambdaAsync.body(new PrivateInLambda()));
  }

  @Async
  int body() {
    int n = await(value(10));
    java.util.function.IntSupplier lambda = () -> helper(n) + field++;
    java.util.function.IntUnaryOperator reference = this::helper;
    class Local {
      int read() {
        return field + helper(n);
      }
    }
    await(value("pause"));
    return lambda.getAsInt() + reference.applyAsInt(100) + new Local().read();
  }
}

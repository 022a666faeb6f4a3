package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A lambda's parameter may have the name of a variable in a sibling scope. */
class LambdaParameterNames {
  @Async
  static Object run() {
    int sum = 0;
    {
      int x = await(value(1));
      await(value("pause"));
      sum += x;
    }
    java.util.function.IntUnaryOperator f = x -> x + 1;
    await(value("pause"));
    return f.applyAsInt(sum);
  }
}

package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Each iteration of a for-each has its own variable to capture. */
class LambdaCapturesLoopVariable {
  @Async
  static Object run() {
    java.util.List<java.util.function.Supplier<Integer>> suppliers = new java.util.ArrayList<>();
    for (int i : new int[] {1, 2, 3}) {
      suppliers.add(() -> i);
      await(value(i));
    }
    int sum = 0;
    for (var supplier : suppliers) {
      sum = sum * 10 + supplier.get();
    }
    return sum;
  }
}

package captures;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Each iteration of a loop has its own locals to capture. */
class LambdaCapturesBodyVariable {
  @Async
  static Object run() {
    java.util.List<java.util.function.Supplier<String>> suppliers = new java.util.ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int copy = i;
      String awaited = await(value("v" + i));
      suppliers.add(() -> copy + awaited);
    }
    String result = "";
    for (var supplier : suppliers) {
      result += supplier.get() + await(value(";"));
    }
    return result;
  }
}

package locals;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Brackets after the variable's name. */
class DeclaratorsWithDims {
  @Async
  static Object run() {
    int a[] = {await(value(1))}, b = await(value(2)), c[][] = {{3}};
    await(value("pause"));
    return a[0] + b + c[0][0];
  }
}

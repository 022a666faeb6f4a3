package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Explicit type arguments stay. */
class ExplicitTypeArguments {
  @Async
  static Object run() {
    java.util.List<Object> list = java.util.List.<Object>of(await(value("a")), await(value(1)));
    java.util.List<? extends Number> numbers = java.util.List.<Number>of(1, await(value(2L)));
    return list + "" + numbers;
  }
}

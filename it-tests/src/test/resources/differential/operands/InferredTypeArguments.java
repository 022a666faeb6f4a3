package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.traced;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A generic method infers from awaited arguments. */
class InferredTypeArguments {
  @Async
  static Object run() {
    java.util.List<String> list = listOf(await(value("a")), traced("b", "b"));
    java.util.Map<String, Integer> map = java.util.Map.of(await(value("k")), await(value(1)));
    return list + "" + map;
  }

  @SafeVarargs
  static <T> java.util.List<T> listOf(T... elements) {
    return java.util.List.of(elements);
  }
}

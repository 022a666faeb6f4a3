package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** Elements of a generic type. */
class GenericArrayElement {
  @Async
  static Object run() {
    @SuppressWarnings("unchecked")
    java.util.List<String>[] lists = new java.util.List[1];
    lists[await(value(0))] = java.util.List.of(await(value("a")));
    return lists[0].get(0);
  }
}

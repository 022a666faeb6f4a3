package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A generic variable-arity method with @SafeVarargs. */
class GenericVarargs {
  @Async
  static Object run() {
    return await(GenericVarargsAsync.list(1, await(value(2)), 3));
  }

  @Async
  @SafeVarargs
  static <T> java.util.List<T> list(T... elements) {
    java.util.List<T> list = new java.util.ArrayList<>();
    for (T t : elements) {
      list.add(await(value(t)));
    }
    return list;
  }
}

package loops;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** for-each over a type variable's iterable. */
class ForEachGenericMethod {
  @Async
  static Object run() {
    return await(ForEachGenericMethodAsync.last(java.util.List.of("a", "b")));
  }

  @Async
  static <T, I extends Iterable<? extends T>> T last(I elements) {
    T last = null;
    for (T element : elements) {
      last = await(value(element));
    }
    return last;
  }
}

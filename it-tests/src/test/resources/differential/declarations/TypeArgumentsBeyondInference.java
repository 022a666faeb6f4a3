package declarations;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.Objects;
import java.util.function.Predicate;

/** No parameter lets a compiler infer what the type parameter is. */
class TypeArgumentsBeyondInference {
  @Async
  static <T extends Comparable<T>> int test(Predicate<? super T> test) {
    return test.test(null) ? await(value(1)) : await(value(2));
  }

  @Async
  static Object run() {
    Predicate<Object> isNull = Objects::isNull;
    return await(TypeArgumentsBeyondInferenceAsync.<String>test(isNull));
  }
}

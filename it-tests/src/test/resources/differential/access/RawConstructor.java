package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.Map;

/** A raw use of a private member takes the erasures of what the member takes. */
class RawConstructor {
  static class Box<T> {
    private final Map<T, List<String>> parts;

    private Box(Map<T, List<String>> parts) {
      this.parts = parts;
    }

    private int sizeWith(Map<T, List<String>> more) {
      return parts.size() + more.size();
    }
  }

  private static Map<Integer, ? extends List<? extends CharSequence>> numbers() {
    return Map.of(1, List.of("one"));
  }

  @Async
  @SuppressWarnings({"rawtypes", "unchecked"})
  static Object run() {
    Box raw = new Box(numbers());
    Box box = new Box(await(value(numbers())));
    return raw.parts.size() + box.sizeWith(numbers()) + await(value(1)) + box.sizeWith(numbers());
  }
}

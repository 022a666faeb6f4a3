package since21;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;

/** A class local to a generic method is a pattern of a switch. */
class LocalClassInGenericMethodAsPattern {
  record Box(Object content) {}

  @Async
  static <T> Object body(T first) {
    class Held {
      final T value = first;
    }
    String all = "";
    for (Object object : new Object[] {new Held(), new Box(new Held()), first}) {
      all +=
          switch (object) {
            case Held held when held.value == await(value(first)) -> {
              T value = held.value;
              yield value + "" + await(value(1));
            }
            case Box(Held held) -> held.value + "" + await(value(2));
            default -> "other";
          };
      all +=
          switch (object) {
            case Held held when held.value != null -> held.value;
            default -> "-";
          };
    }
    return all;
  }

  @Async
  static Object run() {
    return await(LocalClassInGenericMethodAsPatternAsync.body("x"));
  }
}

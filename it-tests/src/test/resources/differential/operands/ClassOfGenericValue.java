package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;

/** The class of a value of a generic type has a raw type in its own. */
class ClassOfGenericValue {
  static String text(Class<?> type, int number) {
    return type.getSimpleName() + number;
  }

  @Async
  static Object run() {
    List<String> list = new ArrayList<>();
    return text(list.getClass(), await(value(1)));
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.Collection;
import java.util.List;

/** A method beside the one that is called takes lists of strings, which the awaited are not. */
class AwaitBesideOverloads {

  @Async
  static Object run() {
    List<?> list = List.of(1);
    String chosen = kind(await(value(nested(list))));
    return chosen + new Kind(await(value(nested(list)))).chosen + await(value(list));
  }

  private static <T> List<List<T>> nested(List<T> list) {
    return List.of(list);
  }

  static String kind(List<List<String>> strings) {
    return "strings";
  }

  static <T> String kind(Collection<? extends Collection<? extends T>> all) {
    return "all";
  }

  static final class Kind {
    final String chosen;

    Kind(List<List<String>> strings) {
      chosen = "strings";
    }

    <T> Kind(Collection<? extends Collection<? extends T>> all) {
      chosen = "all";
    }
  }
}

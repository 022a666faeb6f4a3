package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A method beside the one that is called takes lists of strings, which the awaited are not. */
class AwaitBesideOverloads {

  @Async
  static Object run() {
    List<?> list = List.of(1);
    String chosen = kind(await(value(nested(list))));
    chosen += new Kind(await(value(nested(list)))).chosen + await(value(list));
    Map<?, ?> map = Map.of("a", 1);
    Map<? extends Number, ? extends Number> numbers = Map.of(1, 2);
    chosen += entries(await(value(map.entrySet()))) + entries(await(value(numbers.entrySet())));
    return chosen + pairs(await(value(map.entrySet()))) + first(await(value(map.entrySet())));
  }

  static <K, V> String entries(Collection<Map.Entry<K, V>> entries) {
    return "entries of " + entries.iterator().next().getKey();
  }

  static String entries(Set<Map.Entry<Integer, Integer>> entries) {
    return "entries of integers";
  }

  static <K, V> String pairs(Set<Map.Entry<K, V>> entries) {
    return "pairs of " + entries.iterator().next().getKey();
  }

  static String pairs(Collection<Map.Entry<String, String>> entries) {
    return "pairs of strings";
  }

  static <K, V> String first(Collection<? extends Map.Entry<K, V>> entries) {
    return "first " + entries.iterator().next().getKey();
  }

  static String first(Set<? extends Map.Entry<String, String>> entries) {
    return "first of strings";
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

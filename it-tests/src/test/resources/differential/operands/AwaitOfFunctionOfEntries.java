package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an awaited function takes has the wildcard of a map in its own type arguments. */
class AwaitOfFunctionOfEntries {
  static <T, R> List<R> mapped(Collection<T> all, Function<? super T, ? extends R> function) {
    return all.stream().<R>map(function).toList();
  }

  @Async
  static Object run() {
    Map<String, ? extends List<? extends Number>> map =
        new TreeMap<>(Map.of("a", List.of(1), "b", List.of(2, 3.5)));
    List<Object> all = new ArrayList<>();
    all.add(map.entrySet().stream().map(await(value(e -> e.getValue().size()))).toList());
    all.add(
        map.entrySet().stream()
            .filter(await(value(e -> e.getValue().size() > 1)))
            .flatMap(await(later(e -> e.getValue().stream())))
            .toList());
    all.add(
        map.entrySet().stream()
            .sorted(await(later(Comparator.comparing(e -> -e.getValue().size()))))
            .map(Map.Entry::getKey)
            .toList());
    all.add(
        map.entrySet().stream()
            .collect(await(later(Collectors.toMap(e -> e.getKey(), e -> e.getValue().get(0))))));
    map.entrySet().forEach(await(later(e -> all.add(e.getKey()))));
    all.add(mapped(map.entrySet(), await(value(e -> e.getKey() + e.getValue().size()))));
    return all;
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a method infers from the wildcards of an awaited argument is no wildcard of its receiver. */
class AwaitOfFunctionWithWildcards {
  record Row<T>(List<T> cells) {
    <V> Row<V> mapIf(Predicate<? super T> which, Function<? super T, ? extends V> function) {
      List<V> mapped = new ArrayList<>();
      cells.stream().filter(which).forEach(each -> mapped.add(function.apply(each)));
      return new Row<>(mapped);
    }
  }

  static <T> Optional<T> first(Iterable<? extends T> all) {
    return Optional.of(all.iterator().next());
  }

  @Async
  static <T, V> Optional<V> firstMapped(
      Row<T> row, Predicate<? super T> which, Function<? super T, ? extends V> function) {
    return first(row.mapIf(which, await(later(function))).cells());
  }

  @Async
  static <T, V> List<V> mapped(List<T> all, Function<? super T, ? extends V> function) {
    return new ArrayList<>(all.stream().map(await(value(function))).toList());
  }

  @Async
  static Object run() {
    return List.of(
        await(
            AwaitOfFunctionWithWildcardsAsync.firstMapped(
                new Row<>(List.of("a", "bc")), it -> it.length() > 1, String::length)),
        await(AwaitOfFunctionWithWildcardsAsync.mapped(List.of("a", "bc"), String::length)));
  }
}

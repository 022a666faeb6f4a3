package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What is inferred for awaited arguments is what the wildcard of another one stands for. */
class AwaitsOfOneWildcard {
  static class Keys<T, U> {
    private final Set<U> known;

    Keys(Iterator<? extends T> elements, Set<U> known, Function<? super T, ? extends U> key) {
      elements.forEachRemaining(each -> known.add(key.apply(each)));
      this.known = known;
    }
  }

  static <T, U> List<T> sorted(
      List<T> list, Comparator<? super U> order, Function<? super T, ? extends U> key) {
    List<T> sorted = new ArrayList<>(list);
    sorted.sort((one, other) -> order.compare(key.apply(one), key.apply(other)));
    return sorted;
  }

  static <T, U> Function<List<T>, T> least(
      Function<? super T, ? extends U> key, Comparator<? super U> order) {
    return list -> sorted(list, order, key).get(0);
  }

  static <A> Set<A> empty() {
    return new TreeSet<>();
  }

  @Async
  static <T, U extends Comparable<? super U>> Object sort(
      List<T> list, Function<? super T, ? extends U> key) {
    return List.of(
        sorted(list, await(value(Comparator.naturalOrder())), key),
        sorted(list, await(later(Comparator.reverseOrder())), await(later(key))));
  }

  @Async
  static <T, U> Object keys(Iterator<T> elements, Function<? super T, ? extends U> key) {
    return new Keys<>(elements, await(value(empty())), key).known;
  }

  @Async
  static <T, U extends Comparable<? super U>> Function<List<T>, T> first(
      Function<? super T, ? extends U> key) {
    return least(await(value(key)), Comparator.naturalOrder());
  }

  @Async
  static Object run() {
    List<String> list = List.of("ccc", "a", "bb", "d");
    return List.of(
        await(AwaitsOfOneWildcardAsync.sort(list, String::length)),
        await(AwaitsOfOneWildcardAsync.<String, Integer>first(String::length)).apply(list),
        await(AwaitsOfOneWildcardAsync.keys(list.iterator(), String::length)));
  }
}

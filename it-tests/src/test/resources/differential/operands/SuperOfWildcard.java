package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What takes the elements of a list of no certain type need not take all that they can be. */
class SuperOfWildcard {
  static <T> Predicate<? super T> isOther(List<T> list) {
    return element -> element != list;
  }

  static <T> List<? super T> sink(List<T> list) {
    return new ArrayList<Object>(list);
  }

  static int count(Predicate<?> predicate, int number) {
    return predicate == null ? 0 : number;
  }

  static int size(List<?> list, int number) {
    return list.size() + number;
  }

  @Async
  static Object run() {
    List<? extends Number> numbers = new ArrayList<>(List.of(1, 2));
    List<? super Integer> integers = new ArrayList<>(List.of(1, 2, 3));
    var isOther = isOther(numbers);
    int n = count(isOther(numbers), await(value(1))) + size(sink(numbers), await(later(2)));
    n += count(isOther(integers), await(value(3))) + size(sink(integers), await(later(4)));
    isOther = await(value(isOther(numbers)));
    return n + count(isOther, 5) + size(await(value(sink(integers))), 6);
  }
}

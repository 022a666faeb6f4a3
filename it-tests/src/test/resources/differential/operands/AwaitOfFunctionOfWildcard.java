package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an awaited function takes is what the wildcard of the receiver or of an argument is for. */
class AwaitOfFunctionOfWildcard {
  static <T, R> List<R> mapped(List<T> list, Function<? super T, ? extends R> function) {
    return list.stream().<R>map(function).toList();
  }

  @Async
  static List<Object> ofStream(List<? extends Number> numbers) {
    List<Object> all = new ArrayList<>();
    all.add(numbers.stream().map(await(value(x -> x.doubleValue()))).toList());
    all.add(numbers.stream().map(await(later(Number::intValue))).toList());
    all.add(numbers.stream().filter(await(value(x -> x.intValue() > 1))).count());
    all.add(
        numbers.stream()
            .sorted(await(value(Comparator.comparing(x -> -x.intValue()))))
            .findFirst()
            .map(
                await(
                    later(
                        x -> {
                          long rounded = x.longValue();
                          return rounded + 1;
                        })))
            .orElseThrow());
    return all;
  }

  @Async
  static List<Object> ofCollector(List<? extends Number> numbers) {
    List<Object> all = new ArrayList<>();
    all.add(numbers.stream().collect(await(later(Collectors.groupingBy(x -> x.intValue() % 2)))));
    all.add(
        numbers.stream()
            .collect(Collectors.mapping(await(value(x -> x.intValue())), Collectors.toList())));
    all.add(mapped(numbers, await(later(x -> x.intValue() * 2))));
    return all;
  }

  @Async
  static List<Object> ofReceiver(List<? extends Number> numbers, List<? super Integer> sink) {
    List<Object> all = new ArrayList<>();
    numbers.forEach(await(value(x -> all.add(x.intValue()))));
    sink.removeIf(await(value(x -> x.equals(3))));
    sink.replaceAll(await(later(x -> x)));
    Optional<? extends Number> first = numbers.stream().findFirst();
    all.add(first.filter(await(value(x -> x.intValue() == 1))).isPresent());
    all.add(sink);
    return all;
  }

  @Async
  static Object run() {
    List<? extends Number> numbers = List.of(1, 2.5, 3L);
    return List.of(
        await(AwaitOfFunctionOfWildcardAsync.ofStream(numbers)),
        await(AwaitOfFunctionOfWildcardAsync.ofCollector(numbers)),
        await(
            AwaitOfFunctionOfWildcardAsync.ofReceiver(numbers, new ArrayList<>(List.of(3, 4)))));
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;

import dev.fermata.annotation.Async;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an awaited collector's functions take is inferred beside the wildcard in its type. */
class AwaitOfCollectorOfFunctions {
  static <T, U> Collector<T, ?, Optional<T>> minBy(
      Function<? super T, ? extends U> key, Comparator<? super U> order) {
    return Collectors.minBy(Comparator.comparing(key, order));
  }

  @Async
  static <T extends Comparable<T>> Collector<T, ?, Optional<T>> smallest() {
    return await(later(minBy(t -> t, Comparator.naturalOrder())));
  }

  @Async
  static Object run() {
    Collector<Integer, ?, Optional<Integer>> smallest =
        await(AwaitOfCollectorOfFunctionsAsync.<Integer>smallest());
    return List.of(
        Stream.of(3, 1, 2).collect(smallest),
        Stream.of(3, 1, 2)
            .collect(
                await(
                    later(
                        Collectors.collectingAndThen(
                            Collectors.toList(), l -> l.size() + l.get(0))))),
        Stream.of("a", "bb", "c")
            .collect(
                await(
                    later(
                        Collectors.groupingBy(
                            s -> s.length(),
                            Collectors.mapping(s -> s.charAt(0), Collectors.toList()))))));
  }
}

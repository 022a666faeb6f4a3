package access;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A private field whose type has wildcards within wildcards is an argument of a generic method. */
class PrivateFunctionWithWildcards {
  static final class Flat<T, V> {
    private final Function<? super T, ? extends Stream<? extends V>> function;
    private final Function<? super T, ? extends Iterable<V>> other;

    Flat(Function<? super T, ? extends Stream<? extends V>> function, Function<? super T, ? extends Iterable<V>> other) {
      this.function = function;
      this.other = other;
    }

    static <A, B> Object flat(List<A> all, Function<? super A, ? extends Iterable<B>> function) {
      return all.stream().map(function).toList();
    }

    @Async
    Object[] flat(List<T> all) {
      return await(value(all)).stream().flatMap(this.function).toArray();
    }

    @Async
    Object other(List<T> all) {
      return flat(await(value(all)), this.other).toString();
    }
  }

  @Async
  static Object run() {
    Flat<String, Integer> flat = new Flat<>(it -> Stream.of(it.length()), it -> List.of(it.length()));
    return List.of(
        await(PrivateFunctionWithWildcards_FlatAsync.flat(flat, List.of("a", "bc"))).length,
        await(PrivateFunctionWithWildcards_FlatAsync.other(flat, List.of("a", "bc"))));
  }
}

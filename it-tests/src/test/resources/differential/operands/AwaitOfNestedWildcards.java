package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;
import static java.util.Arrays.asList;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Awaited calls whose type arguments are the bounds of wildcards: what is expected says so. */
class AwaitOfNestedWildcards {
  @Async
  static Object run() {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Set<? extends Number>[] sets = new Set[] {Set.of(1), Set.of(2.5)};
    List<Number> all = await(value(flat(asList(sets))));
    List<Number> chosen = await(value((all.isEmpty() ? asList(1) : flat(asList(sets)))));
    List<Number> supplied = await(value(supplied(() -> flat(asList(sets)))));
    Source<Set<? extends Number>> source = new Source<>(sets[1]);
    List<Number> mapped = await(value(source.map(identity())));
    Flat<Number> flat = await(value(new Flat<>(asList(sets))));
    return List.of(all, chosen, supplied, mapped, flat.all());
  }

  static <B> List<B> flat(List<? extends Set<? extends B>> sets) {
    List<B> all = new ArrayList<>();
    sets.forEach(all::addAll);
    return all;
  }

  static <T> T supplied(Supplier<? extends T> supplier) {
    return supplier.get();
  }

  static <T> Function<T, T> identity() {
    return it -> it;
  }

  record Source<T>(T value) {
    <R> List<R> map(Function<? super T, ? extends Set<? extends R>> function) {
      return new ArrayList<>(function.apply(value));
    }
  }

  record Flat<B>(List<? extends Set<? extends B>> sets) {
    List<B> all() {
      return AwaitOfNestedWildcards.<B>flat(sets);
    }
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.later;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A function takes what is inferred for an awaited argument, whatever wildcard that is of. */
class AwaitForWildcardBesideFunction {
  record Pair<A, B>(A left, B right) {
    static <A, B> Pair<A, B> of(A left, B right) {
      return new Pair<>(left, right);
    }
  }

  record Row<A>(List<A> cells) {
    <B, R> Row<R> with(Iterable<? extends B> others, BiFunction<? super A, ? super B, R> function) {
      List<R> results = new ArrayList<>();
      others.forEach(other -> results.add(function.apply(cells.get(results.size()), other)));
      return new Row<>(results);
    }
  }

  static <A, R> List<R> map(List<A> all, Function<A, R> function) {
    return all.stream().map(function).toList();
  }

  @Async
  static <B> Row<Pair<String, B>> pairs(Row<String> row, List<? extends B> others) {
    return row.with(await(value(others)), Pair::of);
  }

  @Async
  static <B> Row<Pair<String, B>> reversed(Row<B> row, List<? extends String> others) {
    return row.with(await(later(others)), (each, other) -> new Pair<>(other, each));
  }

  @Async
  static Object run() {
    Row<String> row = new Row<>(List.of("x", "y"));
    List<? extends CharSequence> texts = List.of("a", "bc");
    return List.of(
        await(AwaitForWildcardBesideFunctionAsync.<Number>pairs(row, List.of(1, 2L))),
        await(AwaitForWildcardBesideFunctionAsync.reversed(new Row<>(List.of(1, 2)), row.cells())),
        map(await(value(texts)), CharSequence::length),
        map(await(later(texts)), text -> text.length()));
  }
}

package operands;

import static dev.fermata.Fermata.await;
import static dev.fermata.it.differential.probe.Probe.value;

import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** What a function takes that stands before an awaited one comes of that one's wildcards. */
class FunctionBeforeWildcard<T> {
  private final List<T> all;

  FunctionBeforeWildcard(List<T> all) {
    this.all = all;
  }

  <U> List<T> sorted(Comparator<? super U> comparator, Function<? super T, ? extends U> mapper) {
    List<T> sorted = new ArrayList<>(all);
    sorted.sort((a, b) -> comparator.compare(mapper.apply(a), mapper.apply(b)));
    return sorted;
  }

  @Async
  <U extends Comparable<? super U>> List<T> byReference(Function<? super T, ? extends U> mapper) {
    return await(value(sorted(U::compareTo, await(value(mapper)))));
  }

  @Async
  <U extends Comparable<? super U>> List<T> byLambda(Function<? super T, ? extends U> mapper) {
    return sorted((a, b) -> a.compareTo(b), await(value(mapper)));
  }

  @Async
  <U extends Comparable<? super U>> List<T> byValue(
      Comparator<? super U> order, Function<? super T, ? extends U> mapper) {
    return sorted(order::compare, await(value(mapper)));
  }

  private <U extends Comparable<? super U>> int compare(U a, U b) {
    return b.compareTo(a);
  }

  @Async
  <U extends Comparable<? super U>> List<T> byOwn(Function<? super T, ? extends U> mapper) {
    return sorted(this::compare, await(value(mapper)));
  }

  @Async
  static Object run() {
    FunctionBeforeWildcard<String> words = new FunctionBeforeWildcard<>(List.of("bb", "a", "ccc"));
    Function<Object, Integer> length = it -> it.toString().length();
    Comparator<Object> reversed = (a, b) -> ((Integer) b).compareTo((Integer) a);
    return List.of(
        await(FunctionBeforeWildcardAsync.byReference(words, length)),
        await(FunctionBeforeWildcardAsync.byLambda(words, length)),
        await(FunctionBeforeWildcardAsync.<String, Integer>byValue(words, reversed, length)),
        await(FunctionBeforeWildcardAsync.byOwn(words, length)));
  }
}

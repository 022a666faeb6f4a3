package dev.fermata;

import dev.fermata.function.AsyncConsumer;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncPredicate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** An iterator whose steps and ends are ordinary blocking loops. */
public interface AsyncIterator<T> extends AsyncScope {
  Coroutine<Boolean> moveNext();

  T current();

  @Override
  default Coroutine<Boolean> exit(Throwable cause) {
    return Coroutine.completed(false);
  }

  static <T> AsyncIterator<T> generate(AsyncConsumer<? super Emitter<T>> body) {
    return new GeneratorThread<>(
        out -> {
          body.accept(out);
          return Fermata.end();
        });
  }

  @SafeVarargs
  static <T> AsyncIterator<T> of(T... items) {
    return fromIterable(Arrays.asList(items));
  }

  static <T> AsyncIterator<T> fromIterable(Iterable<? extends T> elements) {
    return Steps.fromIterable(elements);
  }

  default <R> AsyncIterator<R> map(Function<? super T, ? extends R> function) {
    return mapAsync(function::apply);
  }

  default <R> AsyncIterator<R> mapAsync(AsyncFunction<? super T, ? extends R> function) {
    return Steps.map(this, function);
  }

  default AsyncIterator<T> filter(Predicate<? super T> condition) {
    return filterAsync(condition::test);
  }

  default AsyncIterator<T> filterAsync(AsyncPredicate<? super T> condition) {
    return Steps.filter(this, condition);
  }

  default AsyncIterator<T> take(long count) {
    return Steps.take(this, count);
  }

  default AsyncIterator<T> takeWhile(Predicate<? super T> condition) {
    return Steps.takeWhile(this, condition);
  }

  default <R> AsyncIterator<R> flatMap(
      Function<? super T, ? extends AsyncIterator<? extends R>> function) {
    return Steps.flatMap(this, function);
  }

  default Coroutine<Void> forEach(Consumer<? super T> action) {
    return forEachAsync(action::accept);
  }

  default Coroutine<Void> forEachAsync(AsyncConsumer<? super T> action) {
    return Steps.each(
        this,
        item -> {
          action.accept(item);
          return true;
        },
        () -> null);
  }

  default Coroutine<List<T>> toList() {
    List<T> list = new ArrayList<>();
    return Steps.each(this, list::add, () -> list);
  }

  default <R> Coroutine<R> reduce(R start, BiFunction<? super R, ? super T, ? extends R> function) {
    List<R> result = new ArrayList<>();
    result.add(start);
    return Steps.each(
        this,
        item -> {
          result.set(0, function.apply(result.get(0), item));
          return true;
        },
        () -> result.get(0));
  }

  default Coroutine<Optional<T>> first() {
    List<T> found = new ArrayList<>();
    return Steps.each(
        this,
        item -> {
          found.add(Objects.requireNonNull(item, "first() of an item that is null"));
          return false;
        },
        () -> found.stream().findFirst());
  }

  default Coroutine<Long> count() {
    return reduce(0L, (count, item) -> count + 1);
  }
}

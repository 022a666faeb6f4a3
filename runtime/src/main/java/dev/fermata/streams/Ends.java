package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import dev.fermata.function.AsyncConsumer;
import dev.fermata.function.AsyncConsumerAsync;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/** The ends of iterators: what is known when all items, or enough of them, have come. */
public final class Ends {
  private Ends() {}

  /** Calls an action with each item. */
  public static <T extends @Nullable Object> Coroutine<@Nullable Void> forEach(
      AsyncIterator<? extends T> items, Consumer<? super T> action) {
    return new Fold<T, Void>(items) {
      @Override
      boolean take(T item) {
        action.accept(item);
        return true;
      }

      @Override
      @Nullable Void result() {
        return null;
      }
    };
  }

  /** Awaits an action for each item, one after the other. */
  public static <T extends @Nullable Object> Coroutine<@Nullable Void> forEachAsync(
      AsyncIterator<? extends T> items, AsyncConsumer<? super T> action) {
    return new Fold<T, Void>(items) {
      @Override
      Coroutine<?> call(T item) throws Throwable {
        return AsyncConsumerAsync.accept(action, item);
      }

      @Override
      @Nullable Void result() {
        return null;
      }
    };
  }

  /** Combines the items from the left. */
  public static <T extends @Nullable Object, R extends @Nullable Object> Coroutine<R> reduce(
      AsyncIterator<? extends T> items,
      R start,
      BiFunction<? super R, ? super T, ? extends R> function) {
    return new Fold<T, R>(items) {
      private R result = start;

      @Override
      boolean take(T item) {
        result = function.apply(result, item);
        return true;
      }

      @Override
      R result() {
        return result;
      }
    };
  }

  /** A list with one more item. */
  public static <T extends @Nullable Object> List<T> added(List<T> list, T item) {
    list.add(item);
    return list;
  }

  /** Collects the items. */
  public static <T extends @Nullable Object, A, R extends @Nullable Object> Coroutine<R> collect(
      AsyncIterator<? extends T> items, Collector<? super T, A, R> collector) {
    return new Fold<T, R>(items) {
      private @Nullable A container;

      private A container() {
        A existing = container;
        if (existing == null) {
          existing = collector.supplier().get();
          container = existing;
        }
        return existing;
      }

      @Override
      boolean take(T item) {
        collector.accumulator().accept(container(), item);
        return true;
      }

      @Override
      R result() {
        return collector.finisher().apply(container());
      }
    };
  }

  /** Takes the first item alone. */
  public static <T> Coroutine<Optional<T>> first(AsyncIterator<? extends @Nullable T> items) {
    return new Fold<@Nullable T, Optional<T>>(items) {
      private Optional<T> first = Optional.empty();

      @Override
      boolean take(@Nullable T item) {
        first = Optional.of(Objects.requireNonNull(item, "first() of an item that is null"));
        return false;
      }

      @Override
      Optional<T> result() {
        return first;
      }
    };
  }

  /** Counts the items. */
  public static Coroutine<Long> count(AsyncIterator<?> items) {
    return reduce(items, 0L, (count, item) -> count + 1);
  }

  /** Looks for an item that a condition holds for. */
  public static <T extends @Nullable Object> Coroutine<Boolean> anyMatch(
      AsyncIterator<? extends T> items, Predicate<? super T> condition) {
    return new Fold<T, Boolean>(items) {
      private boolean found;

      @Override
      boolean take(T item) {
        found = condition.test(item);
        return !found;
      }

      @Override
      Boolean result() {
        return found;
      }
    };
  }
}

package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncPredicate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes steps and sources, whose arguments it checks. */
public final class Streams {
  private Streams() {}

  /** The elements of an iterable. */
  public static <T extends @Nullable Object> AsyncIterator<T> fromIterable(
      Iterable<? extends T> elements) {
    return new IterableSource<>(Objects.requireNonNull(elements, "elements"));
  }

  /** The items of iterators, one after the other. */
  public static <T extends @Nullable Object> AsyncIterator<T> concat(
      List<? extends AsyncIterator<? extends T>> iterators) {
    return new ConcatSource<>(List.copyOf(iterators));
  }

  /** The items of iterators, as they come. */
  public static <T extends @Nullable Object> AsyncIterator<T> merge(
      List<? extends AsyncIterator<? extends T>> iterators) {
    return new MergeSource<>(List.copyOf(iterators));
  }

  /** Numbers of periods. */
  public static AsyncIterator<Long> interval(Duration period) {
    return new IntervalSource(positive(period, "period"));
  }

  /** See {@link AsyncIterator#map}. */
  public static <T extends @Nullable Object, R extends @Nullable Object> AsyncIterator<R> map(
      AsyncIterator<T> source, Function<? super T, ? extends R> function) {
    return new MapStep<T, R>(source, Objects.requireNonNull(function, "function"));
  }

  /** See {@link AsyncIterator#mapAsync}. */
  public static <T extends @Nullable Object, R extends @Nullable Object> AsyncIterator<R> mapAsync(
      AsyncIterator<T> source, AsyncFunction<? super T, ? extends R> function) {
    return new MapAsyncStep<T, R>(source, Objects.requireNonNull(function, "function"));
  }

  /** See {@link AsyncIterator#mapConcurrent} and {@link AsyncIterator#mapUnordered}. */
  public static <T extends @Nullable Object, R extends @Nullable Object>
      AsyncIterator<R> mapConcurrent(
          AsyncIterator<T> source,
          int limit,
          boolean isOrdered,
          AsyncFunction<? super T, ? extends R> function) {
    Objects.requireNonNull(function, "function");
    return new ConcurrentMapStep<T, R>(source, positive(limit, "limit"), isOrdered, function);
  }

  /** See {@link AsyncIterator#filter}. */
  public static <T extends @Nullable Object> AsyncIterator<T> filter(
      AsyncIterator<T> source, Predicate<? super T> condition) {
    return new FilterStep<>(source, Objects.requireNonNull(condition, "condition"));
  }

  /** See {@link AsyncIterator#filterAsync}. */
  public static <T extends @Nullable Object> AsyncIterator<T> filterAsync(
      AsyncIterator<T> source, AsyncPredicate<? super T> condition) {
    return new FilterAsyncStep<>(source, Objects.requireNonNull(condition, "condition"));
  }

  /** See {@link AsyncIterator#take}. */
  public static <T extends @Nullable Object> AsyncIterator<T> take(
      AsyncIterator<T> source, long count) {
    return new TakeStep<>(source, notNegative(count));
  }

  /** See {@link AsyncIterator#skip}. */
  public static <T extends @Nullable Object> AsyncIterator<T> skip(
      AsyncIterator<T> source, long count) {
    return new SkipStep<>(source, notNegative(count));
  }

  /** See {@link AsyncIterator#takeWhile}. */
  public static <T extends @Nullable Object> AsyncIterator<T> takeWhile(
      AsyncIterator<T> source, Predicate<? super T> condition) {
    return new TakeWhileStep<>(source, Objects.requireNonNull(condition, "condition"));
  }

  /** See {@link AsyncIterator#flatMap}. */
  public static <T extends @Nullable Object, R extends @Nullable Object> AsyncIterator<R> flatMap(
      AsyncIterator<T> source, Function<? super T, ? extends AsyncIterator<? extends R>> function) {
    return new FlatMapStep<T, R>(source, Objects.requireNonNull(function, "function"));
  }

  /** See {@link AsyncIterator#buffered}. */
  public static <T extends @Nullable Object> AsyncIterator<T> buffered(
      AsyncIterator<T> source, int capacity) {
    return new BufferedStep<>(source, positive(capacity, "capacity"));
  }

  /** See {@link AsyncIterator#chunked}. */
  public static <T extends @Nullable Object> AsyncIterator<List<T>> chunked(
      AsyncIterator<T> source, int size) {
    return new ChunkedStep<T>(source, positive(size, "size"));
  }

  /** See {@link AsyncIterator#scan}. */
  public static <T extends @Nullable Object, R extends @Nullable Object> AsyncIterator<R> scan(
      AsyncIterator<T> source, R start, BiFunction<? super R, ? super T, ? extends R> function) {
    return new ScanStep<T, R>(source, start, Objects.requireNonNull(function, "function"));
  }

  /** See {@link AsyncIterator#peek}. */
  public static <T extends @Nullable Object> AsyncIterator<T> peek(
      AsyncIterator<T> source, Consumer<? super T> action) {
    return new PeekStep<>(source, Objects.requireNonNull(action, "action"));
  }

  /** See {@link AsyncIterator#distinct}. */
  public static <T extends @Nullable Object> AsyncIterator<T> distinct(AsyncIterator<T> source) {
    return new DistinctStep<>(source);
  }

  /** See {@link AsyncIterator#zip}. */
  public static <T extends @Nullable Object, U extends @Nullable Object, R extends @Nullable Object>
      AsyncIterator<R> zip(
          AsyncIterator<T> source,
          AsyncIterator<? extends U> other,
          BiFunction<? super T, ? super U, ? extends R> function) {
    Objects.requireNonNull(other, "other");
    return new ZipStep<T, U, R>(source, other, Objects.requireNonNull(function, "function"));
  }

  /** See {@link AsyncIterator#withTimeout}. */
  public static <T extends @Nullable Object> AsyncIterator<T> withTimeout(
      AsyncIterator<T> source, Duration perItem) {
    return new TimeoutStep<>(source, positive(perItem, "perItem"));
  }

  private static int positive(int value, String name) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " must be more than 0: " + value);
    }
    return value;
  }

  private static Duration positive(Duration value, String name) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(name + " must be more than zero: " + value);
    }
    return value;
  }

  private static long notNegative(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative: " + count);
    }
    return count;
  }
}

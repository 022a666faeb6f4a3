package dev.fermata;

import dev.fermata.function.AsyncConsumer;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncPredicate;
import dev.fermata.streams.Ends;
import dev.fermata.streams.IteratorPublisher;
import dev.fermata.streams.Streams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Values that come one after another and may have to be waited for. The counterpart of Python's
 * asynchronous iterators. In an {@code @Async} body its loop reads
 *
 * <pre>{@code
 * for (Item item : awaitEach(queue.items())) {
 *   use(item);
 * }
 * }</pre>
 *
 * <p>Steps such as {@link #map} and {@link #take} make one iterator of another. They are lazy:
 * nothing runs before the first {@code moveNext} of what they give, and but for those that say so
 * they have no task and no buffer of their own, so that a consumer that is slow slows its source
 * down. After its end, a failure or its exit a step gives no more items. Closing it closes its
 * source. The ends, such as {@link #toList} and {@link #forEach}, close the iterator however they
 * end.
 *
 * <p>For one task at a time, and to be closed by whoever iterates, as {@code awaitEach} does.
 *
 * @param <T> the type of the values
 */
public interface AsyncIterator<T extends @Nullable Object> extends AsyncScope {

  /**
   * Waits for the next value.
   *
   * @return a coroutine that gives true once {@link #current()} is the next value, false at the end
   */
  Coroutine<Boolean> moveNext();

  /**
   * The value that the last {@link #moveNext()} moved to.
   *
   * @return that value, as often as it is asked for
   * @throws NoSuchElementException before the first {@link #moveNext()} and after the end
   */
  T current();

  /**
   * Closes the iterator: what it holds is let go of, and it gives no more values. A loop over
   * {@code awaitEach} does it however it is left.
   *
   * @param cause what ended the iteration; null for its normal end, {@code return}, {@code break}
   *     and {@code continue}
   * @return a coroutine that gives false, since the cause goes on; by default nothing is closed
   */
  @Override
  default Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return Coroutine.completed(false);
  }

  /**
   * A generator whose body is a lambda, which gives its items by awaiting {@link Emitter#emit}.
   *
   * <pre>{@code
   * AsyncIterator.<Integer>generate(out -> {
   *   for (int i = 0; ; i++) {
   *     await(out.emit(i));
   *   }
   * })
   * }</pre>
   *
   * @param body runs when the first item is asked for, in the task that asks, and goes on from emit
   *     to emit; what it throws comes out of {@code moveNext}
   * @param <T> the type of the items
   * @return a new generator, for one use
   */
  static <T extends @Nullable Object> AsyncIterator<T> generate(
      AsyncConsumer<? super Emitter<T>> body) {
    return new Generate<>(Objects.requireNonNull(body, "body")).iterator();
  }

  /**
   * Gives items, in order.
   *
   * @param items what to give, looked at as it is asked for
   * @param <T> the type of the items
   * @return a new iterator
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T extends @Nullable Object> AsyncIterator<T> of(T... items) {
    return Streams.fromIterable(Arrays.asList(items));
  }

  /**
   * Gives the elements of a collection or the like, in its order. It is asked for its iterator with
   * the first item.
   *
   * @param elements what to iterate over; blocks the loop as long as its iterator does
   * @param <T> the type of the items
   * @return a new iterator
   */
  static <T extends @Nullable Object> AsyncIterator<T> fromIterable(
      Iterable<? extends T> elements) {
    return Streams.fromIterable(elements);
  }

  /**
   * Gives the items of several iterators, one after the other, each closed at its end. A failure of
   * one is the end of all; closing closes those that have not ended.
   *
   * @param iterators what to give the items of, none null
   * @param <T> the type of the items
   * @return a new iterator
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T extends @Nullable Object> AsyncIterator<T> concat(
      AsyncIterator<? extends T>... iterators) {
    return Streams.concat(List.of(iterators));
  }

  /**
   * Gives the items of several iterators as they come. Each is moved by a task of its own, which
   * begins with the first {@code moveNext} and is one item ahead: it goes on when that is taken.
   * The first failure comes behind the items that were there before, and cancels the rest. Closing
   * cancels the tasks, waits for them and closes all sources.
   *
   * @param iterators what to give the items of, none null
   * @param <T> the type of the items
   * @return a new iterator, which ends when all have
   */
  static <T extends @Nullable Object> AsyncIterator<T> merge(
      Collection<? extends AsyncIterator<? extends T>> iterators) {
    return Streams.merge(List.copyOf(iterators));
  }

  /**
   * Numbers periods of time from 0, each item at the end of its period. The first begins with the
   * first {@code moveNext}; periods that end while nobody waits are left out, their numbers too, so
   * that items come without drift and never pile up.
   *
   * @param period how long each is
   * @return a new iterator, which never ends
   * @throws IllegalArgumentException if the period is zero or less
   */
  static AsyncIterator<Long> interval(Duration period) {
    return Streams.interval(period);
  }

  /**
   * Gives what a function makes of each item, in order. Lazy: it is called when an item is asked
   * for.
   *
   * @param function what to call with each item; what it throws comes out of {@code moveNext}
   * @param <R> the type of the results
   * @return a step, which closes this iterator when it is closed
   */
  default <R extends @Nullable Object> AsyncIterator<R> map(
      Function<? super T, ? extends R> function) {
    return Streams.map(this, function);
  }

  /**
   * Gives what an async function makes of each item, in order, one call after the other, each
   * awaited in the task that asks for the item.
   *
   * @param function what to call with each item; what it throws comes out of {@code moveNext}
   * @param <R> the type of the results
   * @return a step, which closes this iterator when it is closed
   */
  default <R extends @Nullable Object> AsyncIterator<R> mapAsync(
      AsyncFunction<? super T, ? extends R> function) {
    return Streams.mapAsync(this, function);
  }

  /**
   * Gives what an async function makes of each item, in the order of the items, calling it for
   * several at a time. At most so many calls run or have results that wait to be taken; as long as
   * there are so many, this iterator is not moved. A task of the step's moves it, from the first
   * {@code moveNext} on. A failure, of a call or of this iterator, comes in its place, and cancels
   * what runs behind it. Closing cancels all calls, waits for their end and closes this iterator.
   *
   * @param limit how many calls at most
   * @param function what to call with each item; what it throws comes out of {@code moveNext}
   * @param <R> the type of the results
   * @return a step
   * @throws IllegalArgumentException if the limit is less than 1
   */
  default <R extends @Nullable Object> AsyncIterator<R> mapConcurrent(
      int limit, AsyncFunction<? super T, ? extends R> function) {
    return Streams.mapConcurrent(this, limit, true, function);
  }

  /**
   * The same as {@link #mapConcurrent}, but the results come as they are there, and the first
   * failure comes behind the results before it and cancels the rest.
   *
   * @param limit how many calls at most run or have results that wait to be taken
   * @param function what to call with each item; what it throws comes out of {@code moveNext}
   * @param <R> the type of the results
   * @return a step
   * @throws IllegalArgumentException if the limit is less than 1
   */
  default <R extends @Nullable Object> AsyncIterator<R> mapUnordered(
      int limit, AsyncFunction<? super T, ? extends R> function) {
    return Streams.mapConcurrent(this, limit, false, function);
  }

  /**
   * Gives the items that a condition holds for, in order.
   *
   * @param condition says yes or no to each item; what it throws comes out of {@code moveNext}
   * @return a step, which closes this iterator when it is closed
   */
  default AsyncIterator<T> filter(Predicate<? super T> condition) {
    return Streams.filter(this, condition);
  }

  /**
   * Gives the items that an async condition holds for, in order, one call after the other, each
   * awaited in the task that asks for the item.
   *
   * @param condition says yes or no to each item; what it throws comes out of {@code moveNext}
   * @return a step, which closes this iterator when it is closed
   */
  default AsyncIterator<T> filterAsync(AsyncPredicate<? super T> condition) {
    return Streams.filterAsync(this, condition);
  }

  /**
   * Gives the first items, and closes this iterator instead of asking it for more.
   *
   * @param count how many at most
   * @return a step
   * @throws IllegalArgumentException if the count is negative
   */
  default AsyncIterator<T> take(long count) {
    return Streams.take(this, count);
  }

  /**
   * Leaves out the first items.
   *
   * @param count how many
   * @return a step, which closes this iterator when it is closed
   * @throws IllegalArgumentException if the count is negative
   */
  default AsyncIterator<T> skip(long count) {
    return Streams.skip(this, count);
  }

  /**
   * Gives the items before the first that a condition does not hold for, and closes this iterator
   * then.
   *
   * @param condition says yes or no to each item; what it throws comes out of {@code moveNext}
   * @return a step
   */
  default AsyncIterator<T> takeWhile(Predicate<? super T> condition) {
    return Streams.takeWhile(this, condition);
  }

  /**
   * Gives the items of the iterators that a function makes of the items, one iterator after the
   * other, each closed at its end. Closing closes the one that is under way, then this one.
   *
   * @param function makes an iterator of each item; what it throws comes out of {@code moveNext}
   * @param <R> the type of the results
   * @return a step
   */
  default <R extends @Nullable Object> AsyncIterator<R> flatMap(
      Function<? super T, ? extends AsyncIterator<? extends R>> function) {
    return Streams.flatMap(this, function);
  }

  /**
   * Has a task of the step's move this iterator ahead of whoever asks, from the first {@code
   * moveNext} on. It holds at most so many items that are not taken yet, and does not move this
   * iterator as long as it holds them. Items come in order, a failure behind the items before it.
   * Closing cancels the task, waits for its end and closes this iterator.
   *
   * @param capacity how many items at most
   * @return a step
   * @throws IllegalArgumentException if the capacity is less than 1
   */
  default AsyncIterator<T> buffered(int capacity) {
    return Streams.buffered(this, capacity);
  }

  /**
   * Gives lists of so many items each, in order; the last has what is left. A failure comes instead
   * of the list that it interrupts.
   *
   * @param size how many items to a list
   * @return a step, which closes this iterator when it is closed
   * @throws IllegalArgumentException if the size is less than 1
   */
  default AsyncIterator<List<T>> chunked(int size) {
    return Streams.chunked(this, size);
  }

  /**
   * Gives each intermediate result of combining the items from the left; not the start.
   *
   * @param start what to combine with the first item
   * @param function combines the result so far with an item; what it throws comes out of {@code
   *     moveNext}
   * @param <R> the type of the results
   * @return a step, which closes this iterator when it is closed
   */
  default <R extends @Nullable Object> AsyncIterator<R> scan(
      R start, BiFunction<? super R, ? super T, ? extends R> function) {
    return Streams.scan(this, start, function);
  }

  /**
   * Has an action see each item before it is given.
   *
   * @param action what to call with each item; what it throws comes out of {@code moveNext}
   * @return a step, which closes this iterator when it is closed
   */
  default AsyncIterator<T> peek(Consumer<? super T> action) {
    return Streams.peek(this, action);
  }

  /**
   * Gives each item that equals none before it. Remembers all that it gave.
   *
   * @return a step, which closes this iterator when it is closed
   */
  default AsyncIterator<T> distinct() {
    return Streams.distinct(this);
  }

  /**
   * Gives what a function makes of an item of this iterator and one of another. It asks this one
   * first and then the other; when either has no more, or the step is closed, it closes both.
   *
   * @param other the other iterator
   * @param function combines two items; what it throws comes out of {@code moveNext}
   * @param <U> the type of the other's items
   * @param <R> the type of the results
   * @return a step
   */
  default <U extends @Nullable Object, R extends @Nullable Object> AsyncIterator<R> zip(
      AsyncIterator<? extends U> other, BiFunction<? super T, ? super U, ? extends R> function) {
    return Streams.zip(this, other, function);
  }

  /**
   * Gives up when an item takes too long: what looks for it is cancelled, its end is awaited, and
   * {@code moveNext} throws a {@link java.util.concurrent.TimeoutException}. The time in which
   * nobody asks does not count.
   *
   * @param perItem how long each item may take
   * @return a step, which closes this iterator when it is closed
   * @throws IllegalArgumentException if the time is zero or less
   */
  default AsyncIterator<T> withTimeout(Duration perItem) {
    return Streams.withTimeout(this, perItem);
  }

  /**
   * Calls an action with each item that is left.
   *
   * @param action what to call with each item, in order; what it throws ends the iteration
   * @return a coroutine that ends behind the last item, with this iterator closed
   */
  default Coroutine<@Nullable Void> forEach(Consumer<? super T> action) {
    return Ends.forEach(this, Objects.requireNonNull(action, "action"));
  }

  /**
   * Awaits an action for each item that is left, one after the other.
   *
   * @param action what to call with each item, in order; what it throws ends the iteration
   * @return a coroutine that ends behind the last item, with this iterator closed
   */
  default Coroutine<@Nullable Void> forEachAsync(AsyncConsumer<? super T> action) {
    return Ends.forEachAsync(this, Objects.requireNonNull(action, "action"));
  }

  /**
   * Collects the items that are left, in order.
   *
   * @return a coroutine that gives a new list, with this iterator closed
   */
  default Coroutine<List<T>> toList() {
    return Ends.<T, List<T>>reduce(this, new ArrayList<>(), Ends::added);
  }

  /**
   * Combines the items that are left, from the left.
   *
   * @param start the result without items
   * @param function combines the result so far with an item; what it throws ends the iteration
   * @param <R> the type of the results
   * @return a coroutine that gives the last result, with this iterator closed
   */
  default <R extends @Nullable Object> Coroutine<R> reduce(
      R start, BiFunction<? super R, ? super T, ? extends R> function) {
    return Ends.<T, R>reduce(this, start, Objects.requireNonNull(function, "function"));
  }

  /**
   * Collects the items that are left, in order.
   *
   * @param collector what to collect them with, for example {@code Collectors.joining()}
   * @param <A> the type that it collects in
   * @param <R> the type of the results
   * @return a coroutine that gives the collector's result, with this iterator closed
   */
  default <A, R extends @Nullable Object> Coroutine<R> collect(
      Collector<? super T, A, R> collector) {
    return Ends.collect(this, Objects.requireNonNull(collector, "collector"));
  }

  /**
   * Takes the next item, and closes this iterator.
   *
   * @return a coroutine that gives it, empty if there is none; of an item that is null a {@link
   *     NullPointerException} comes out of it
   */
  default Coroutine<Optional<@NonNull T>> first() {
    return Ends.first(this);
  }

  /**
   * Counts the items that are left.
   *
   * @return a coroutine that gives their number, with this iterator closed
   */
  default Coroutine<Long> count() {
    return Ends.count(this);
  }

  /**
   * Looks for an item that a condition holds for, and closes this iterator as soon as there is one.
   *
   * @param condition says yes or no to each item; what it throws ends the iteration
   * @return a coroutine that says whether there is one
   */
  default Coroutine<Boolean> anyMatch(Predicate<? super T> condition) {
    return Ends.anyMatch(this, Objects.requireNonNull(condition, "condition"));
  }

  /**
   * Publishes the items, on the loop that runs now: each when it is requested, in a task of that
   * loop. The end is found when an item is asked for, so completion may wait for a request.
   * Cancelling the subscription closes this iterator on its loop. Further subscribers get an {@link
   * IllegalStateException}; a request of 0 items or less an {@link IllegalArgumentException}, an
   * item that is null a {@link NullPointerException}, both of which end the subscription.
   *
   * @return a publisher for one subscriber, on any thread
   * @throws IllegalStateException if no loop runs on this thread
   */
  default Flow.Publisher<T> toPublisher() {
    return new IteratorPublisher<>(this);
  }

  /**
   * Subscribes to a publisher, at once, and iterates over what it publishes. Needs a running loop.
   *
   * <pre>{@code
   * for (Reading reading : awaitEach(AsyncIterator.from(publisher))) {
   *   use(reading);
   * }
   * }</pre>
   *
   * @param publisher what to subscribe to; may publish on any thread
   * @param <T> the type of the values
   * @return the subscription, to be closed by who ends the iteration early
   * @throws IllegalStateException if no loop runs on this thread
   */
  static <T> AsyncSubscription<T> from(Flow.Publisher<? extends T> publisher) {
    return AsyncSubscription.to(publisher);
  }
}

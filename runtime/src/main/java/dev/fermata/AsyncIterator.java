package dev.fermata;

import dev.fermata.function.AsyncConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
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
   * Calls an action with each value that is left, in order.
   *
   * @param action what to call; what it throws ends the iteration
   * @return a coroutine that ends after the last value
   */
  default Coroutine<Void> forEach(Consumer<? super T> action) {
    return new Coroutine<>() {
      @Override
      protected @Nullable Void resume() throws Throwable {
        while (state == 1 || !suspend(1, moveNext())) {
          boolean moved = this.<Boolean>awaited();
          if (!moved) {
            return null;
          }
          state = 0;
          action.accept(current());
        }
        return null;
      }
    };
  }

  /**
   * Collects the values that are left, in order.
   *
   * @return a coroutine that gives a new list
   */
  default Coroutine<List<T>> toList() {
    List<T> values = new ArrayList<>();
    return new Coroutine<>() {
      @Override
      protected @Nullable List<T> resume() throws Throwable {
        if (state == 0 && suspend(1, forEach(values::add))) {
          return null;
        }
        awaited();
        return values;
      }
    };
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

package dev.fermata;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Values that come one after another and may have to be waited for. The counterpart of Python's
 * asynchronous iterators. In an {@code @Async} body its loop reads
 *
 * <pre>{@code
 * for (var it = queue.items(); await(it.moveNext()); ) {
 *   use(it.current());
 * }
 * }</pre>
 *
 * <p>For one task at a time.
 *
 * @param <T> the type of the values
 */
public interface AsyncIterator<T extends @Nullable Object> {

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
   * try (var readings = AsyncIterator.from(publisher)) {
   *   while (await(readings.moveNext())) {
   *     use(readings.current());
   *   }
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

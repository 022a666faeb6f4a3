package dev.fermata;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The items of a queue, until it is shut down and empty. */
final class QueueIterator<T> implements AsyncIterator<T> {
  private final AsyncQueue<T> queue;
  private @Nullable T current;

  QueueIterator(AsyncQueue<T> queue) {
    this.queue = queue;
  }

  @Override
  public Coroutine<Boolean> moveNext() {
    return new Coroutine<>() {
      @Override
      protected @Nullable Boolean resume() throws Throwable {
        if (state == 0 && suspend(1, queue.get())) {
          return null;
        }
        try {
          current = awaited();
        } catch (QueueShutdownException end) {
          current = null;
        }
        return current != null;
      }
    };
  }

  @Override
  public T current() {
    T value = current;
    if (value == null) {
      throw new NoSuchElementException("no current value: moveNext() did not give true");
    }
    return value;
  }
}

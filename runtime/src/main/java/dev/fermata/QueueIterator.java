package dev.fermata;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The items of a queue, until it is shut down and empty. */
final class QueueIterator<T> implements AsyncIterator<T> {
  private final AsyncQueue<T> queue;
  private @Nullable T current;
  private boolean closed;

  /** The item that is waited for. */
  private @Nullable FairWait<T> pending;

  QueueIterator(AsyncQueue<T> queue) {
    this.queue = queue;
  }

  @Override
  public Coroutine<Boolean> moveNext() {
    return new MoveNext();
  }

  @Override
  public T current() {
    T value = current;
    if (value == null) {
      throw new NoSuchElementException("no current value: moveNext() did not give true");
    }
    return value;
  }

  /** Leaves the line of those who wait for an item, and ends the iteration. */
  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return new ImmediateExit(this::leave);
  }

  private void leave() {
    closed = true;
    current = null;
    if (pending != null) {
      pending.leaveLine();
    }
  }

  private final class MoveNext extends Coroutine<Boolean> {
    @Override
    protected @Nullable Boolean resume() throws Throwable {
      if (state == 0) {
        if (closed) {
          return false;
        }
        if (pending != null) {
          throw new IllegalStateException("another task awaits moveNext() already");
        }
        pending = queue.waitForItem();
        if (suspend(1, pending)) {
          return null;
        }
      }
      pending = null;
      try {
        current = awaited();
      } catch (QueueShutdownException end) {
        current = null;
      } catch (CancelledError cancelled) {
        current = null;
        if (!closed) {
          throw cancelled;
        }
      }
      return current != null;
    }
  }
}

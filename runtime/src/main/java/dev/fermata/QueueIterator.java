package dev.fermata;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The items of a queue, until it is shut down and empty. */
final class QueueIterator<T> implements AsyncIterator<T> {
  private final AsyncQueue<T> queue;
  private @Nullable T current;
  private boolean closed;

  /** The move that waits for an item. */
  private @Nullable MoveNext pending;

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

    /** Ends the wait with a cancellation, if it still waits. */
    void leaveLine() {
      if (waitsFor() instanceof WaitQueue.Turn turn) {
        turn.cancel();
      }
    }

    @Override
    protected @Nullable Boolean resume() throws Throwable {
      if (state == 0) {
        if (closed) {
          return false;
        }
        if (pending != null) {
          throw new IllegalStateException("another task awaits moveNext() already");
        }
        pending = this;
        if (suspend(1, queue.get())) {
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

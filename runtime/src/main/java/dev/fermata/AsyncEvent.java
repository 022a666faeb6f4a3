package dev.fermata;

import dev.fermata.WaitQueue.Turn;
import org.jspecify.annotations.Nullable;

/**
 * A flag that tasks can wait for. The counterpart of {@code asyncio.Event}. For the tasks of one
 * loop, on its thread.
 */
@SuppressWarnings("this-escape") // Kept by its lines of waiters, to be named in messages.
public class AsyncEvent {
  private final WaitQueue waiters = new WaitQueue(this);
  private boolean set;

  /** An event that is not set. */
  public AsyncEvent() {}

  /** Sets the flag. All who wait go on, in order, even if it is cleared before they do. */
  public void set() {
    waiters.checkThread("AsyncEvent.set");
    set = true;
    waiters.grantAll();
  }

  /** Clears the flag. */
  public void clear() {
    waiters.checkThread("AsyncEvent.clear");
    set = false;
  }

  /**
   * Whether the flag is set.
   *
   * @return true after {@link #set()}
   */
  public boolean isSet() {
    return set;
  }

  /**
   * Waits until the flag is set; does not suspend if it is. The counterpart of {@code
   * Event.wait()}.
   *
   * @return a coroutine that ends when the flag was set
   */
  public Coroutine<@Nullable Void> awaitSet() {
    return new Coroutine<>() {
      private @Nullable Turn turn;

      @Override
      protected @Nullable Void resume() throws Throwable {
        if (turn == null) {
          if (!set) {
            turn = waiters.enter();
            suspend(1, turn);
          }
          return null;
        }
        turn.leave();
        return awaited();
      }
    };
  }

  @Override
  public String toString() {
    return "AsyncEvent[" + (set ? "set" : "unset") + ", waiting=" + waiters.waiting() + "]";
  }
}

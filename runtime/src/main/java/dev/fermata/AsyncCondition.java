package dev.fermata;

import dev.fermata.WaitQueue.Turn;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A lock and a place to wait, with the lock released, for a signal. The counterpart of {@code
 * asyncio.Condition}. For the tasks of one loop, on its thread.
 *
 * <pre>{@code
 * try (var hold = await(condition.acquire())) {
 *   await(condition.awaitUntil(() -> !items.isEmpty()));
 *   use(items.remove());
 * }
 * }</pre>
 *
 * <p>Signals wake tasks in the order in which they began to wait. A signal given to a task that is
 * then cancelled goes to the next one.
 */
@SuppressWarnings("this-escape") // Kept by its lines of waiters, to be named in messages.
public class AsyncCondition {
  private final AsyncLock lock;
  private final WaitQueue waiters = new WaitQueue(this);

  /** A condition with a lock of its own. */
  public AsyncCondition() {
    this(new AsyncLock());
  }

  /**
   * A condition of a lock, which may have several.
   *
   * @param lock the lock to hold while waiting and signalling
   */
  public AsyncCondition(AsyncLock lock) {
    this.lock = Objects.requireNonNull(lock, "lock");
  }

  /**
   * Acquires the lock.
   *
   * @return a coroutine that gives what releases the lock
   * @see AsyncLock#acquire()
   */
  public Coroutine<Hold> acquire() {
    return lock.acquire();
  }

  /**
   * Releases the lock.
   *
   * @throws IllegalStateException if it is not locked
   */
  public void release() {
    lock.release();
  }

  /**
   * Whether the lock is locked.
   *
   * @return true while a task holds it
   */
  public boolean locked() {
    return lock.locked();
  }

  /**
   * Releases the lock, waits for a signal, and acquires the lock again: also when it is cancelled,
   * before the {@link CancelledError} goes on. The counterpart of {@code Condition.wait()}.
   *
   * <p>What is waited for may have gone again when the lock is there: check it, or use {@link
   * #awaitUntil}.
   *
   * @return a coroutine that ends with the lock held; it throws {@link IllegalStateException} if
   *     the lock is not locked
   */
  public Coroutine<@Nullable Void> awaitSignal() {
    return new AwaitSignal();
  }

  /**
   * Waits for signals until a condition holds; does not suspend if it does. The counterpart of
   * {@code Condition.wait_for()}.
   *
   * @param condition called with the lock held
   * @return a coroutine that ends with the lock held; it throws {@link IllegalStateException} if it
   *     has to wait and the lock is not locked
   */
  public Coroutine<@Nullable Void> awaitUntil(BooleanSupplier condition) {
    return new Coroutine<>() {
      @Override
      protected @Nullable Void resume() throws Throwable {
        if (state != 0) {
          awaited();
        }
        while (!condition.getAsBoolean()) {
          if (suspend(1, awaitSignal())) {
            return null;
          }
          awaited();
        }
        return null;
      }
    };
  }

  /**
   * Wakes tasks that wait. They go on as soon as they have the lock again.
   *
   * @param count how many, at most
   * @throws IllegalStateException if the lock is not locked
   */
  public void signal(int count) {
    checkLocked("signal");
    waiters.grantNext(count);
  }

  /**
   * Wakes all tasks that wait.
   *
   * @throws IllegalStateException if the lock is not locked
   */
  public void signalAll() {
    checkLocked("signal");
    waiters.grantAll();
  }

  private void checkLocked(String action) {
    waiters.checkThread("AsyncCondition." + action);
    if (!lock.locked()) {
      throw new IllegalStateException("cannot " + action + " on un-acquired lock");
    }
  }

  @Override
  public String toString() {
    return "AsyncCondition["
        + (locked() ? "locked" : "unlocked")
        + (", waiting=" + waiters.waiting() + "]");
  }

  private final class AwaitSignal extends Coroutine<@Nullable Void> {
    private static final int SIGNALLED = 1;
    private static final int ACQUIRED = 2;

    private @Nullable Turn turn;
    private boolean signalled;

    /** What to end with once the lock is held again. */
    private @Nullable CancelledError error;

    @Override
    protected @Nullable Void resume() throws Throwable {
      if (state == 0) {
        checkLocked("wait");
        turn = waiters.enter();
        lock.release();
        suspend(SIGNALLED, turn);
        return null;
      }
      if (state == SIGNALLED) {
        signalled = Objects.requireNonNull(turn).leave();
      }
      boolean isLocked = false;
      while (!isLocked) {
        try {
          awaited();
          isLocked = state == ACQUIRED;
        } catch (CancelledError cancelled) {
          error = traced(cancelled);
        }
        if (!isLocked && suspend(ACQUIRED, lock.acquire())) {
          return null;
        }
      }
      if (error != null) {
        if (signalled) {
          waiters.grantNext(1);
        }
        throw error;
      }
      return null;
    }
  }
}

package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * A mutual exclusion lock for tasks. The counterpart of {@code asyncio.Lock}.
 *
 * <p>Fair: tasks get it in the order in which they asked for it, also when one that was next is
 * cancelled. Not reentrant. Not owned: any task may release it. For the tasks of one loop, on its
 * thread.
 */
@SuppressWarnings("this-escape") // Kept by its lines of waiters, to be named in messages.
public class AsyncLock {
  private final FairLine<@Nullable Void, Hold> waiters =
      new FairLine<>(this) {
        @Override
        boolean mayProceed() {
          return !locked;
        }

        @Override
        Hold proceed(@Nullable Void nothing) {
          locked = true;
          return new ReleaseOnce() {
            @Override
            void release() {
              AsyncLock.this.release();
            }
          };
        }

        @Override
        void passOn() {
          grant();
        }
      };

  private boolean locked;

  /** A lock that is not locked. */
  public AsyncLock() {}

  /**
   * Waits until the lock is free and locks it; does not suspend if it is free and nobody is before
   * the caller. To be used as {@code try (var hold = await(lock.acquire())) {...}}.
   *
   * @return a coroutine that gives what releases the lock
   */
  public Coroutine<Hold> acquire() {
    return waiters.await(null);
  }

  /**
   * Unlocks. The task that waits longest goes on at the loop's next turn.
   *
   * @throws IllegalStateException if it is not locked
   */
  public void release() {
    waiters.checkThread("AsyncLock.release");
    if (!locked) {
      throw new IllegalStateException("Lock is not acquired.");
    }
    locked = false;
    grant();
  }

  /**
   * Whether it is locked.
   *
   * @return false also from its release until the next task in line goes on
   */
  public boolean locked() {
    return locked;
  }

  private void grant() {
    waiters.grantUpTo(locked ? 0 : 1);
  }

  @Override
  public String toString() {
    return "AsyncLock[" + (locked ? "locked" : "unlocked") + ", waiting=" + waiters.waiting() + "]";
  }
}

package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * A counter of permits: so many tasks may hold one at the same time. The counterpart of {@code
 * asyncio.Semaphore}.
 *
 * <p>Fair: tasks get permits in the order in which they asked for them, also when one that was next
 * is cancelled. Any task may release, also more often than it acquired; {@link
 * AsyncBoundedSemaphore} refuses that. For the tasks of one loop, on its thread.
 */
public class AsyncSemaphore {
  @SuppressWarnings("this-escape") // Kept, to name the semaphore in messages.
  private final FairLine<@Nullable Void, Hold> waiters =
      new FairLine<>(this) {
        @Override
        boolean mayProceed() {
          return permits > 0;
        }

        @Override
        Hold proceed(@Nullable Void nothing) {
          permits--;
          return new ReleaseOnce() {
            @Override
            void release() {
              AsyncSemaphore.this.release();
            }
          };
        }

        @Override
        void passOn() {
          grantUpTo(permits);
        }
      };

  private int permits;

  /**
   * A semaphore with all its permits free.
   *
   * @param permits how many there are, 0 or more
   * @throws IllegalArgumentException if there are fewer than 0
   */
  public AsyncSemaphore(int permits) {
    if (permits < 0) {
      throw new IllegalArgumentException("Semaphore permits must be >= 0, not " + permits);
    }
    this.permits = permits;
  }

  /**
   * Waits for a permit and takes it; does not suspend if one is free and nobody is before the
   * caller. To be used as {@code try (var hold = await(semaphore.acquire())) {...}}.
   *
   * @return a coroutine that gives what releases the permit
   */
  public Coroutine<Hold> acquire() {
    return waiters.await(null);
  }

  /** Gives a permit back. The task that waits longest goes on at the loop's next turn. */
  public void release() {
    waiters.checkThread("AsyncSemaphore.release");
    permits = Math.incrementExact(permits);
    waiters.grantUpTo(permits);
  }

  /**
   * Whether {@link #acquire()} would have to wait.
   *
   * @return true if no permit is free or others are before the caller
   */
  public boolean locked() {
    return permits == 0 || !waiters.isIdle();
  }

  final int permits() {
    return permits;
  }

  @Override
  public String toString() {
    return getClass().getSimpleName()
        + ("[permits=" + permits + ", waiting=" + waiters.waiting() + "]");
  }
}

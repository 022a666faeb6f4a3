package dev.fermata;

import java.util.concurrent.Semaphore;

/**
 * A loop for tests whose clock starts at zero and jumps: when nothing is ready, it is at once the
 * time of the next timer. So a program that sleeps for hours runs in milliseconds, and always the
 * same way.
 *
 * <p>Time stands still while work that the loop handed to a thread, or a stage that a coroutine
 * awaits, is outstanding.
 */
public class VirtualTimeEventLoop extends AbstractEventLoop {
  private long now;

  /** One permit for each wake-up since the last wait, so that one that comes early is not lost. */
  private final Semaphore wakeUps = new Semaphore(0);

  /** A loop whose time is {@link java.time.Duration#ZERO}. */
  public VirtualTimeEventLoop() {}

  /**
   * A loop that tries another order of what is ready than that in which it became so.
   *
   * @param order says what is next; for this loop alone
   */
  protected VirtualTimeEventLoop(ReadyOrder order) {
    super(new OrderedSchedule(order));
  }

  @Override
  protected final long now() {
    return now;
  }

  @Override
  protected void waitForWork(long nanoseconds) {
    if (nanoseconds == Long.MAX_VALUE || outstanding() > 0) {
      try {
        wakeUps.acquire();
        wakeUps.drainPermits();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    } else {
      now += nanoseconds;
    }
  }

  @Override
  protected final void wake() {
    wakeUps.release();
  }
}

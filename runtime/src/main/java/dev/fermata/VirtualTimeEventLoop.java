package dev.fermata;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A loop for tests whose clock starts at zero and jumps: when nothing is ready, it is at once the
 * time of the next timer. So a program that sleeps for hours runs in milliseconds, and always the
 * same way.
 *
 * <p>Time stands still while work that the loop handed to a thread is outstanding. A stage that a
 * coroutine awaits may be completed from elsewhere, or by this very loop at a later time: it is
 * given a second of real time, then the clock goes on to the next timer.
 *
 * <p>Where nothing can ever go on again, no step, no timer, and nothing that is outstanding, {@link
 * #runUntilComplete} fails with an {@link IllegalStateException} that says who waits for what,
 * where another loop would wait for ever. {@link #runForever()} waits: it is for other threads to
 * stop it.
 */
public class VirtualTimeEventLoop extends AbstractEventLoop {
  /** How long, in real time, an awaited stage may hold the clock. */
  private static final Duration STAGE_PATIENCE = Duration.ofSeconds(1);

  /** How long, in real time, a thread that nobody knows of may take to wake a loop at its end. */
  private static final Duration STANDSTILL_PATIENCE = Duration.ofMillis(250);

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
    boolean hasTimer = nanoseconds != Schedule.FOREVER;
    if (outstanding() == 0 && hasTimer) {
      now = Durations.plusSaturated(now, nanoseconds);
    } else if (outstanding() == 0 && hasMain() && !waitsForChannels()) {
      if (!awaitWakeUp(STANDSTILL_PATIENCE)) {
        throw new IllegalStateException(
            "Nothing on this event loop can ever go on again" + Standstill.describe(this));
      }
    } else if (!hasTimer || awaitsWork()) {
      awaitWakeUp();
    } else if (!awaitWakeUp(STAGE_PATIENCE)) {
      now = Durations.plusSaturated(now, nanoseconds);
    }
  }

  /** A run that ends at a standstill says so itself. */
  @Override
  void noteStandstill() {
    if (!hasMain()) {
      super.noteStandstill();
    }
  }

  private void awaitWakeUp() {
    try {
      wakeUps.acquire();
      wakeUps.drainPermits();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Waits until another thread wakes the loop, or this one is interrupted, which it then still is.
   *
   * @param patience how long to wait at most, in real time
   * @return false if nothing came for so long
   */
  protected final boolean awaitWakeUp(Duration patience) {
    try {
      boolean woken = wakeUps.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
      wakeUps.drainPermits();
      return woken;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  protected final void wake() {
    wakeUps.release();
  }
}

package dev.fermata;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

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
  private volatile @Nullable Thread waiting;

  /** A loop whose time is {@link java.time.Duration#ZERO}. */
  public VirtualTimeEventLoop() {}

  @Override
  protected final long now() {
    return now;
  }

  @Override
  protected final void waitForWork(long nanoseconds) {
    if (nanoseconds == Long.MAX_VALUE || outstanding() > 0) {
      waiting = Thread.currentThread();
      LockSupport.park(this);
      waiting = null;
    } else {
      now += nanoseconds;
    }
  }

  @Override
  protected final void wake() {
    LockSupport.unpark(waiting);
  }
}

package dev.fermata;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A callback in a loop's {@link TimerQueue}. */
final class TimedHandle extends RunnableHandle implements TimerHandle, TimerQueue.Timer {
  /** Nanoseconds of the loop's clock. */
  private final long when;

  private int index = TimerQueue.OUTSIDE;

  TimedHandle(
      AbstractEventLoop loop, Runnable callback, @Nullable ContextValues context, long when) {
    super(loop, callback, context);
    this.when = when;
  }

  @Override
  public Duration when() {
    return Duration.ofNanos(when);
  }

  @Override
  public void cancel() {
    super.cancel();
    loop().timers().remove(this);
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public void moveTo(int index) {
    this.index = index;
  }
}

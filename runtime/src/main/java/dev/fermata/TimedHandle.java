package dev.fermata;

import java.time.Duration;

/** A callback in a loop's {@link TimerQueue}. */
final class TimedHandle extends CallbackHandle implements TimerHandle {
  /** Nanoseconds of the loop's clock. */
  final long when;

  /** Orders handles that are due at the same time. */
  final long sequence;

  /** The place in the queue; -1 outside. */
  int index = -1;

  TimedHandle(
      AbstractEventLoop loop, Runnable callback, Context context, long when, long sequence) {
    super(loop, callback, context);
    this.when = when;
    this.sequence = sequence;
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
}

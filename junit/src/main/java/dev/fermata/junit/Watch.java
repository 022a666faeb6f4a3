package dev.fermata.junit;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Has something done when real time is over, unless it is closed before. */
final class Watch implements AutoCloseable {
  private static final ScheduledThreadPoolExecutor CLOCK = newClock();

  private final Future<?> alarm;

  private Watch(Future<?> alarm) {
    this.alarm = alarm;
  }

  static Watch after(Duration time, Runnable action) {
    return new Watch(CLOCK.schedule(action, time.toNanos(), TimeUnit.NANOSECONDS));
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }

  private static ScheduledThreadPoolExecutor newClock() {
    ScheduledThreadPoolExecutor clock =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "fermata-test-clock");
              thread.setDaemon(true);
              return thread;
            });
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }
}

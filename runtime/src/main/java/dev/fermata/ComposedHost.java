package dev.fermata;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A host whose thread and timers are different things. */
final class ComposedHost implements HostedEventLoop.Host {
  private final Executor thread;
  private final ScheduledExecutorService timers;
  private final BooleanSupplier isHostThread;

  ComposedHost(Executor thread, ScheduledExecutorService timers, BooleanSupplier isHostThread) {
    this.thread = Objects.requireNonNull(thread, "thread");
    this.timers = Objects.requireNonNull(timers, "timers");
    this.isHostThread = Objects.requireNonNull(isHostThread, "isHostThread");
  }

  @Override
  public void execute(Runnable turn) {
    thread.execute(turn);
  }

  @Override
  public AutoCloseable schedule(Runnable turn, Duration delay) {
    ScheduledFuture<?> timer =
        timers.schedule(
            () -> thread.execute(turn), Durations.toNanosSaturated(delay), TimeUnit.NANOSECONDS);
    return () -> timer.cancel(false);
  }

  @Override
  public boolean isHostThread() {
    return isHostThread.getAsBoolean();
  }
}

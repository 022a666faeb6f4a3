package dev.fermata;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An executor of a single thread as a host. Which thread that is shows when the executor runs
 * something for the first time, and again if it replaces the thread.
 */
final class ExecutorHost implements HostedEventLoop.Host {
  private static final long PROBE_MILLISECONDS = 20;

  private final ScheduledExecutorService executor;
  private final CountDownLatch probed = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  /** Who asked while the executor was busy: presumably its thread itself, busy with asking. */
  private volatile @Nullable Thread presumed;

  ExecutorHost(ScheduledExecutorService executor) {
    this.executor = Objects.requireNonNull(executor, "singleThread");
    execute(probed::countDown);
  }

  @Override
  public void execute(Runnable turn) {
    executor.execute(() -> run(turn));
  }

  @Override
  public AutoCloseable schedule(Runnable turn, Duration delay) {
    ScheduledFuture<?> timer =
        executor.schedule(() -> run(turn), Durations.toNanosSaturated(delay), TimeUnit.NANOSECONDS);
    return () -> timer.cancel(false);
  }

  private void run(Runnable turn) {
    thread = Thread.currentThread();
    turn.run();
  }

  @Override
  public boolean isHostThread() {
    Thread asking = Thread.currentThread();
    Thread known = thread;
    if (known == null && presumed != asking) {
      known = probe(asking);
    }
    return asking == (known == null ? presumed : known);
  }

  /** Waits a little for the thread to show; an executor that runs nothing is kept by this call. */
  private @Nullable Thread probe(Thread asking) {
    boolean interrupted = false;
    try {
      if (!probed.await(PROBE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        presumed = asking;
      }
    } catch (InterruptedException e) {
      interrupted = true;
      presumed = asking;
    }
    if (interrupted) {
      asking.interrupt();
    }
    return thread;
  }
}

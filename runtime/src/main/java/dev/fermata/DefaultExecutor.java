package dev.fermata;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where a loop runs blocking work when nothing else is said: threads made at first use. {@link
 * EventLoop#setDefaultExecutor} takes another executor, or one of another size.
 */
final class DefaultExecutor {
  /** As many platform threads as asyncio has; what comes beyond waits for one of them. */
  static final int MAX_THREADS = Math.min(32, Runtime.getRuntime().availableProcessors() + 4);

  private static final long IDLE_SECONDS = 10;
  private static final AtomicInteger THREADS = new AtomicInteger();

  private @Nullable ExecutorService executor;
  private boolean shutDown;

  Executor get() {
    if (shutDown) {
      throw new IllegalStateException("Executor shutdown has been called");
    }
    ExecutorService current = executor;
    if (current == null) {
      current = newExecutor();
      executor = current;
    }
    return current;
  }

  void set(ExecutorService replacement) {
    executor = Objects.requireNonNull(replacement, "executor");
  }

  /** Takes no more work, and lets what runs end on its own. */
  void abandon() {
    shutDown = true;
    if (executor != null) {
      executor.shutdown();
    }
  }

  /** Takes no more work and waits for what runs, up to a time. */
  void shutDown(Duration grace) {
    abandon();
    if (executor == null) {
      return;
    }
    // An interrupt that came before ended the run, whose end this is; only a further one counts.
    boolean interrupted = Thread.interrupted();
    try {
      if (!executor.awaitTermination(grace.toNanos(), TimeUnit.NANOSECONDS) && !grace.isZero()) {
        Log.warning("The executor did not finish joining its threads within " + grace);
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Virtual threads where blocking does not pin them: from JDK 24 on, not even inside {@code
   * synchronized}.
   */
  private static ExecutorService newExecutor() {
    if (Runtime.version().feature() < 24) {
      ThreadPoolExecutor pool =
          new ThreadPoolExecutor(
              MAX_THREADS,
              MAX_THREADS,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              DefaultExecutor::newThread);
      pool.allowCoreThreadTimeOut(true);
      return pool;
    }
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no virtual threads in " + Runtime.version(), e);
    }
  }

  private static Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "fermata-worker-" + THREADS.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}

package dev.fermata;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Where a loop runs blocking work when nothing else is said: threads made at first use. */
final class DefaultExecutor {
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
    try {
      if (!executor.awaitTermination(grace.toNanos(), TimeUnit.NANOSECONDS) && !grace.isZero()) {
        Log.warning("The executor did not finish joining its threads within " + grace);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Virtual threads where blocking does not pin them: from JDK 24 on, not even inside {@code
   * synchronized}.
   */
  private static ExecutorService newExecutor() {
    if (Runtime.version().feature() < 24) {
      return Executors.newCachedThreadPool(DefaultExecutor::newThread);
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

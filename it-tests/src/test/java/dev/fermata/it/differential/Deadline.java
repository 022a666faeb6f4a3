package dev.fermata.it.differential;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs what may never end, or needs more stack than threads have. */
final class Deadline {
  private static final long SECONDS = 30;
  private static final long STACK_BYTES = 256L << 20;

  private Deadline() {}

  /** What is run; it says from time to time that it comes on. */
  interface Work<T extends @Nullable Object> {
    T run(Runnable progress) throws Exception;
  }

  /**
   * Runs on a thread of its own.
   *
   * @throws AssertionError if there is no progress for so long that it will never end
   */
  static <T extends @Nullable Object> T call(Work<T> work) {
    AtomicInteger progress = new AtomicInteger();
    FutureTask<T> task = new FutureTask<>(() -> work.run(progress::incrementAndGet));
    Thread thread = new Thread(null, task, "program under test", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    while (true) {
      int before = progress.get();
      try {
        return task.get(SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        if (progress.get() == before) {
          AssertionError error = new AssertionError("Does not end");
          error.setStackTrace(thread.getStackTrace());
          throw error;
        }
      } catch (ExecutionException e) {
        throw new AssertionError(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }
}

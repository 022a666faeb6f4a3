package dev.fermata;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Blocking work that a loop handed to a thread. Dropped if its future is cancelled before it
 * starts.
 */
final class ThreadWork<T extends @Nullable Object> implements Runnable {
  private final Future<T> future;
  private final Callable<? extends T> work;

  /** Set by whoever comes first: the thread that begins the work, or the loop that drops it. */
  private final AtomicBoolean taken = new AtomicBoolean();

  private ThreadWork(Future<T> future, Callable<? extends T> work) {
    this.future = future;
    this.work = work;
  }

  static <T extends @Nullable Object> Future<T> start(
      AbstractEventLoop loop, Executor executor, Callable<? extends T> work) {
    Future<T> future = loop.createFuture();
    ThreadWork<T> started = new ThreadWork<>(future, work);
    executor.execute(started);
    loop.outside().expect();
    future.addDoneCallback(started::drop);
    return future;
  }

  /** Forgets work that was cancelled before it began, even if its executor never begins it. */
  private void drop(Future<?> done) {
    if (done.cancelled() && taken.compareAndSet(false, true)) {
      done.loop().outside().settle();
    }
  }

  @Override
  public void run() {
    if (!taken.compareAndSet(false, true)) {
      return;
    }
    Object outcome;
    try {
      outcome = work.call();
    } catch (Throwable thrown) {
      outcome = Failure.of(thrown);
    }
    Object result = outcome;
    AbstractEventLoop loop = future.loop();
    loop.post(
        () -> {
          loop.outside().settle();
          future.completeIfPending(result);
        });
  }
}

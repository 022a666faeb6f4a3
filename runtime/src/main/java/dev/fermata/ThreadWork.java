package dev.fermata;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Blocking work that a loop handed to a thread. Dropped if its future is cancelled before it
 * starts.
 */
final class ThreadWork<T extends @Nullable Object> implements Runnable {
  private final Future<T> future;
  private final Callable<? extends T> work;
  private volatile boolean cancelled;

  private ThreadWork(Future<T> future, Callable<? extends T> work) {
    this.future = future;
    this.work = work;
  }

  static <T extends @Nullable Object> Future<T> start(
      AbstractEventLoop loop, Executor executor, Callable<? extends T> work) {
    Future<T> future = loop.createFuture();
    ThreadWork<T> started = new ThreadWork<>(future, work);
    future.addDoneCallback(done -> started.cancelled = done.cancelled());
    executor.execute(started);
    loop.expect();
    return future;
  }

  @Override
  public void run() {
    Object outcome = null;
    if (!cancelled) {
      try {
        outcome = work.call();
      } catch (Throwable thrown) {
        outcome = Failure.of(thrown);
      }
    }
    Object result = outcome;
    AbstractEventLoop loop = future.loop();
    loop.post(
        () -> {
          loop.settle();
          future.completeIfPending(result);
        });
  }
}

package dev.fermata.vertx;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import io.vertx.core.Completable;
import io.vertx.core.Future;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Waits for a future of Vert.x's, and goes on inside the event that completes it. */
final class AwaitFuture<T extends @Nullable Object> extends Coroutine<T> {
  private static final int ARRIVED = 1;

  private final Future<? extends T> future;

  AwaitFuture(Future<? extends T> future) {
    this.future = future;
  }

  @Override
  protected @Nullable T resume() throws Throwable {
    if (state == 0 && !future.isComplete()) {
      Arrival arrival = new Arrival(LoopEntry.current());
      future.onComplete(arrival);
      if (suspend(ARRIVED, arrival.told)) {
        return null;
      }
    }
    if (state == ARRIVED) {
      awaited();
    }
    if (future.succeeded()) {
      return future.result();
    }
    throw failure();
  }

  /** As with the JDK's stages, a cancellation is told as ours are. */
  private Throwable failure() {
    Throwable cause = future.cause();
    if (!(cause instanceof CancellationException)) {
      return cause;
    }
    CancelledError cancelled = new CancelledError(cause.getMessage());
    cancelled.initCause(cause);
    return cancelled;
  }

  /** Tells a loop of a completion, unless the await was cancelled meanwhile. */
  private static final class Arrival implements Completable<Object> {
    private final LoopEntry entry;
    private final dev.fermata.Future<Void> told = new dev.fermata.Future<>();

    Arrival(LoopEntry entry) {
      this.entry = entry;
    }

    @Override
    public void complete(@Nullable Object result, @Nullable Throwable failure) {
      entry.deliver(
          () -> {
            if (!told.done()) {
              told.setResult(null);
            }
          });
    }
  }
}

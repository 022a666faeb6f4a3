package dev.fermata;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What {@link Fermata#waitFor} returns: an await within a {@link Timeout}, in the same task. */
final class WaitFor<T extends @Nullable Object> extends Coroutine<T> {
  private static final int UNLIMITED = 1;
  private static final int LIMITED = 2;
  private static final int CANCELLED = 3;

  private final Awaitable<? extends T> awaitable;
  private final @Nullable Duration limit;
  private @Nullable Timeout timeout;
  private @Nullable Future<T> cancelled;

  WaitFor(Awaitable<? extends T> awaitable, @Nullable Duration limit) {
    this.awaitable = awaitable;
    this.limit = limit;
  }

  @Override
  protected @Nullable T resume() throws Throwable {
    if (state == 0 && begin()) {
      return null;
    }
    return switch (state) {
      case UNLIMITED -> awaited();
      case LIMITED -> withinTimeout();
      case CANCELLED -> afterCancellation();
      default -> cancelled.result();
    };
  }

  private boolean begin() throws TimeoutException {
    if (limit == null) {
      return suspend(UNLIMITED, awaitable);
    }
    AbstractEventLoop loop = Execution.runningLoop();
    if (limit.isZero() || limit.isNegative()) {
      cancelled = loop.ensureFuture(awaitable);
      if (cancelled.done()) {
        return false;
      }
      cancelled.cancel();
      return suspend(CANCELLED, new Join<>(cancelled));
    }
    timeout = Timeout.after(limit, awaitable);
    try {
      return suspend(LIMITED, awaitable);
    } catch (Throwable thrown) {
      timeout.finish(thrown);
      throw thrown;
    }
  }

  private T withinTimeout() throws Throwable {
    T result;
    try {
      result = awaited();
    } catch (Throwable thrown) {
      timeout.finish(traced(thrown));
      throw thrown;
    }
    timeout.finish(null);
    return result;
  }

  private T afterCancellation() throws Throwable {
    awaited();
    if (cancelled.cancelled() && cancelled.retrieve() instanceof Failure failure) {
      throw Timeout.timedOut(
          Descriptions.name(awaitable) + " timed out after " + Descriptions.seconds(limit) + " s",
          failure.shown());
    }
    return cancelled.result();
  }
}

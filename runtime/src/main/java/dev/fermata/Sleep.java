package dev.fermata;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What {@link Fermata#sleep} returns; its own timer's callback, so that sleeping stays small. */
final class Sleep<T extends @Nullable Object> extends Coroutine<T> implements Runnable {
  private final Duration delay;
  private final T result;
  private @Nullable Future<T> due;
  private @Nullable TimerHandle timer;

  Sleep(Duration delay, T result) {
    this.delay = delay;
    this.result = result;
  }

  @Override
  protected @Nullable T resume() throws Throwable {
    switch (state) {
      case 0 -> {
        if (delay.isZero() || delay.isNegative()) {
          suspendForTurn(2);
          return null;
        }
        AbstractEventLoop loop = Execution.runningLoop();
        due = loop.createFuture();
        timer = loop.callLater(delay, this);
        suspend(1, due);
        return null;
      }
      case 1 -> {
        try {
          return awaited();
        } finally {
          timer.cancel();
        }
      }
      default -> {
        awaited();
        return result;
      }
    }
  }

  @Override
  public void run() {
    due.completeIfPending(result);
  }
}

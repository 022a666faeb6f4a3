package dev.fermata;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Fermata#sleep} returns. An await of it does not run it: {@link Coroutine#suspend}
 * waits for what it would wait for, and nothing of it is left while the time passes.
 */
final class Sleep<T extends @Nullable Object> extends Coroutine<T> {
  private final Duration delay;
  private final T result;

  Sleep(Duration delay, T result) {
    this.delay = delay;
    this.result = result;
  }

  /** Whether it lasts one turn and gives nothing. */
  boolean isTurn() {
    return result == null && isOver();
  }

  /** Whether it lasts one turn. */
  boolean isOver() {
    return delay.isZero() || delay.isNegative();
  }

  /** Begins to sleep; not for a sleep of one turn. */
  SleepFuture<T> begin() {
    AbstractEventLoop loop = Execution.runningLoop();
    SleepFuture<T> due = new SleepFuture<>(loop, result);
    loop.startTimer(due, delay);
    return due;
  }

  @Override
  protected @Nullable T resume() throws Throwable {
    if (state == 0) {
      if (isOver()) {
        suspendForTurn(2);
      } else {
        suspend(1, begin());
      }
      return null;
    }
    T slept = awaited();
    return state == 1 ? slept : result;
  }
}

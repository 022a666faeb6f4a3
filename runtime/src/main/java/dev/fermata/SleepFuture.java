package dev.fermata;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** What a sleeper waits for: a future that is its own timer, so that sleeping stays small. */
final class SleepFuture<T extends @Nullable Object> extends Future<T> implements TimerQueue.Timer {
  private final T result;
  private int index = TimerQueue.OUTSIDE;

  SleepFuture(AbstractEventLoop loop, T result) {
    super(loop);
    this.result = result;
  }

  /** Wakes the sleeper. */
  void run() {
    completeIfPending(result);
  }

  @Override
  Object source() {
    return "the end of a sleep";
  }

  @Override
  void requestCancel(@Nullable String message, ArrayDeque<Future<?>> further) {
    loop().timers().remove(this);
    super.requestCancel(message, further);
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public void moveTo(int index) {
    this.index = index;
  }
}

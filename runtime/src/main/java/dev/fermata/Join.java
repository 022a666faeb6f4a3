package dev.fermata;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a future is done, however it ends, without retrieving how. Cancelling the wait leaves
 * the future alone.
 */
final class Join extends Coroutine<Void> implements Consumer<Future<?>> {
  private final Future<?> future;
  private @Nullable Future<Void> ended;

  Join(Future<?> future) {
    this.future = future;
  }

  @Override
  protected @Nullable Void resume() throws Throwable {
    if (state == 0) {
      if (future.done()) {
        return null;
      }
      ended = new Future<>(future.loop());
      future.addDoneCallback(this);
      suspend(1, ended);
      return null;
    }
    try {
      return awaited();
    } finally {
      future.removeDoneCallback(this);
    }
  }

  @Override
  public void accept(Future<?> done) {
    ended.completeIfPending(null);
  }
}

package dev.fermata;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a future is done, however it ends, without retrieving how. Cancelling the wait leaves
 * the future alone.
 */
final class Join<T extends @Nullable Object> extends Coroutine<@Nullable Void> {
  private final Future<T> future;
  private @Nullable DoneCallback<T> watching;

  Join(Future<T> future) {
    this.future = future;
  }

  @Override
  protected @Nullable Void resume() throws Throwable {
    if (state == 0) {
      if (future.done()) {
        return null;
      }
      Future<@Nullable Void> ended = new FollowingFuture<>(future);
      watching = future.watch(done -> ended.completeIfPending(null));
      suspend(1, ended);
      return null;
    }
    try {
      return awaited();
    } finally {
      Objects.requireNonNull(watching).unwatch();
    }
  }
}

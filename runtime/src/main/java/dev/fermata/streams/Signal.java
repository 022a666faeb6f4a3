package dev.fermata.streams;

import dev.fermata.EventLoop;
import dev.fermata.Future;
import org.jspecify.annotations.Nullable;

/** What one task waits for until another says that something has changed. */
final class Signal {
  private @Nullable Future<@Nullable Void> waiting;

  /** A future that the next {@link #set()} completes. */
  Future<@Nullable Void> next(EventLoop loop) {
    Future<@Nullable Void> future = loop.createFuture();
    waiting = future;
    return future;
  }

  void set() {
    if (waiting != null && !waiting.done()) {
      waiting.setResult(null);
    }
    waiting = null;
  }
}

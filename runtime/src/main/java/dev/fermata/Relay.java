package dev.fermata;

import org.jspecify.annotations.Nullable;

/** Gives the items of an iterator that is no generator, and closes it. */
final class Relay<T extends @Nullable Object> extends GeneratorBody<T> {
  private static final int MOVED = 1;
  private static final int EMITTED = 2;
  private static final int CLOSED = 3;

  private final AsyncIterator<? extends T> items;
  private @Nullable Throwable failure;

  Relay(AsyncIterator<? extends T> items) {
    this.items = items;
  }

  @Override
  protected @Nullable AsyncIterator<T> resume() throws Throwable {
    if (state != CLOSED) {
      try {
        if (moves()) {
          return null;
        }
      } catch (Throwable thrown) {
        failure = traced(thrown);
      }
      if (suspend(CLOSED, items.exit(failure))) {
        return null;
      }
    }
    return closed();
  }

  /** Goes on to the next suspension; false at the end. */
  private boolean moves() throws Throwable {
    while (true) {
      switch (state) {
        case MOVED -> {
          if (!this.<Boolean>awaited()) {
            return false;
          }
          return emit(EMITTED, items.current());
        }
        case EMITTED -> {
          awaited();
          state = 0;
        }
        default -> {
          if (suspendForItem(MOVED, items)) {
            return true;
          }
        }
      }
    }
  }

  private AsyncIterator<T> closed() throws Throwable {
    boolean swallowed;
    try {
      swallowed = this.<Boolean>awaited();
    } catch (Throwable thrown) {
      AsyncScope.suppress(thrown, failure);
      throw thrown;
    }
    if (failure != null && !swallowed) {
      throw failure;
    }
    return EmptyIterator.instance();
  }
}

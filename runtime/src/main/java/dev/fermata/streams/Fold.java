package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import org.jspecify.annotations.Nullable;

/** An end: takes the items of an iterator, one by one, and closes it, however that ends. */
abstract class Fold<T extends @Nullable Object, R extends @Nullable Object> extends Coroutine<R> {
  private static final int MOVED = 1;
  private static final int CALLED = 2;
  private static final int CLOSED = 3;

  private final AsyncIterator<? extends T> items;
  private @Nullable Throwable failure;

  Fold(AsyncIterator<? extends T> items) {
    this.items = items;
  }

  /** Takes an item; false if that is enough. */
  boolean take(T item) throws Throwable {
    return true;
  }

  /** What has to be awaited for an item; null for nothing. */
  @Nullable Coroutine<?> call(T item) throws Throwable {
    return null;
  }

  /** What has come of the items. */
  abstract R result() throws Throwable;

  @Override
  protected final @Nullable R resume() throws Throwable {
    if (state != CLOSED) {
      try {
        if (takes()) {
          return null;
        }
      } catch (Throwable thrown) {
        failure = traced(thrown);
      }
      if (suspend(CLOSED, items.exit(failure))) {
        return null;
      }
    }
    boolean swallowed;
    try {
      swallowed = this.<Boolean>awaited();
    } catch (Throwable thrown) {
      if (failure != null && thrown != failure && thrown.getCause() != failure) {
        thrown.addSuppressed(failure);
      }
      throw thrown;
    }
    if (failure != null && !swallowed) {
      throw failure;
    }
    return result();
  }

  /** Goes on to the next suspension; false at the end. */
  private boolean takes() throws Throwable {
    while (true) {
      if (state == MOVED) {
        if (!this.<Boolean>awaited()) {
          return false;
        }
        T item = items.current();
        Coroutine<?> call = call(item);
        if (call == null) {
          if (!take(item)) {
            return false;
          }
        } else if (suspend(CALLED, call)) {
          return true;
        }
      }
      if (state == CALLED) {
        awaited();
      }
      if (suspendForItem(MOVED, items)) {
        return true;
      }
    }
  }
}

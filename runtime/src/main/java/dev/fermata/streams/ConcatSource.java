package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the items of several iterators, one iterator after the other. */
final class ConcatSource<T extends @Nullable Object> extends Stage<T> {
  private static final int MOVED = 1;
  private static final int CLOSED = 2;

  /** Those that have not ended. */
  private final List<AsyncIterator<? extends T>> left;

  ConcatSource(List<? extends AsyncIterator<? extends T>> iterators) {
    this.left = new ArrayList<>(iterators);
  }

  @Override
  List<AsyncIterator<? extends T>> sources() {
    return left;
  }

  @Override
  Move move() {
    return new Move() {
      @Override
      @Nullable Boolean step() throws Throwable {
        while (true) {
          if (state == MOVED) {
            if (this.<Boolean>awaited()) {
              return give(left.get(0).current());
            }
            if (suspend(CLOSED, left.get(0).exit(null))) {
              return null;
            }
          }
          if (state == CLOSED) {
            left.remove(0);
            awaited();
          }
          if (left.isEmpty()) {
            return false;
          }
          if (suspendForItem(MOVED, left.get(0))) {
            return null;
          }
        }
      }
    };
  }
}

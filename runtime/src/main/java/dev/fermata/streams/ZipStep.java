package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Gives what a function makes of an item of each of two sources, asked one after the other. */
final class ZipStep<
        T extends @Nullable Object, U extends @Nullable Object, R extends @Nullable Object>
    extends Stage<R> {
  private static final int FIRST_MOVED = 1;
  private static final int SECOND_MOVED = 2;
  private static final int CLOSED = 3;

  private final AsyncIterator<? extends T> first;
  private final AsyncIterator<? extends U> second;
  private final BiFunction<? super T, ? super U, ? extends R> function;

  /** Not where an exit was interrupted: then they are closed again. */
  private boolean areSourcesClosed;

  ZipStep(
      AsyncIterator<? extends T> first,
      AsyncIterator<? extends U> second,
      BiFunction<? super T, ? super U, ? extends R> function) {
    this.first = first;
    this.second = second;
    this.function = function;
  }

  @Override
  List<AsyncIterator<?>> sources() {
    return areSourcesClosed ? List.of() : List.of(first, second);
  }

  @Override
  Move move() {
    return new Move() {
      @Override
      @Nullable Boolean step() throws Throwable {
        if (state == 0 && suspendForItem(FIRST_MOVED, first)) {
          return null;
        }
        if (state == FIRST_MOVED) {
          boolean suspends =
              this.<Boolean>awaited() ? suspendForItem(SECOND_MOVED, second) : closes();
          if (suspends) {
            return null;
          }
        }
        if (state == SECOND_MOVED) {
          if (this.<Boolean>awaited()) {
            return give(function.apply(first.current(), second.current()));
          }
          if (closes()) {
            return null;
          }
        }
        awaited();
        areSourcesClosed = true;
        return false;
      }

      private boolean closes() {
        return suspend(CLOSED, new ExitAll(sources(), null));
      }
    };
  }
}

package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import dev.fermata.Fermata;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the items of a source, each of which has to come within a time. */
final class TimeoutStep<T extends @Nullable Object> extends Stage<T> {
  private final AsyncIterator<? extends T> source;
  private final Duration perItem;

  TimeoutStep(AsyncIterator<? extends T> source, Duration perItem) {
    this.source = source;
    this.perItem = perItem;
  }

  @Override
  List<AsyncIterator<? extends T>> sources() {
    return List.of(source);
  }

  @Override
  Move move() {
    return new Move() {
      @Override
      @Nullable Boolean step() throws Throwable {
        if (state == 0 && suspend(1, Fermata.waitFor(source.moveNext(), perItem))) {
          return null;
        }
        return this.<Boolean>awaited() && give(source.current());
      }
    };
  }
}

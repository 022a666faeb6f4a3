package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import dev.fermata.AsyncScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives the items of one iterator after the other, each made of an item of the source. */
final class FlatMapStep<T extends @Nullable Object, R extends @Nullable Object> extends Stage<R> {
  private static final int SOURCE_MOVED = 1;
  private static final int INNER_MOVED = 2;
  private static final int INNER_CLOSED = 3;

  private final AsyncIterator<? extends T> source;
  private final Function<? super T, ? extends AsyncIterator<? extends R>> function;
  private @Nullable AsyncIterator<? extends R> inner;

  FlatMapStep(
      AsyncIterator<? extends T> source,
      Function<? super T, ? extends AsyncIterator<? extends R>> function) {
    this.source = source;
    this.function = function;
  }

  @Override
  List<AsyncScope> sources() {
    List<AsyncScope> sources = new ArrayList<>();
    if (inner != null) {
      sources.add(inner);
    }
    sources.add(source);
    return sources;
  }

  @Override
  Move move() {
    return new Move() {
      @Override
      @Nullable Boolean step() throws Throwable {
        while (true) {
          switch (state) {
            case SOURCE_MOVED -> {
              if (!this.<Boolean>awaited()) {
                return false;
              }
              inner =
                  Objects.requireNonNull(
                      function.apply(source.current()), "flatMap: the function returned null");
            }
            case INNER_MOVED -> {
              if (this.<Boolean>awaited()) {
                return give(Objects.requireNonNull(inner).current());
              }
              if (suspend(INNER_CLOSED, Objects.requireNonNull(inner).exit(null))) {
                return null;
              }
              continue;
            }
            case INNER_CLOSED -> {
              inner = null;
              awaited();
            }
            default -> {}
          }
          boolean suspends =
              inner == null
                  ? suspendForItem(SOURCE_MOVED, source)
                  : suspendForItem(INNER_MOVED, inner);
          if (suspends) {
            return null;
          }
        }
      }
    };
  }
}

package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step that looks at the items of one source, one by one. */
abstract class Transform<S extends @Nullable Object, T extends @Nullable Object> extends Stage<T> {
  private static final int MOVED = 1;
  private static final int CALLED = 2;
  private static final int CLOSED = 3;

  private final AsyncIterator<? extends S> source;

  /** Not where its exit was interrupted: then it is closed again. */
  private boolean isSourceClosed;

  Transform(AsyncIterator<? extends S> source) {
    this.source = source;
  }

  /** What comes of an item of the source. */
  enum Verdict {
    GIVEN,
    SKIPPED,
    /** There is no item any more, and the source is to be closed. */
    END
  }

  @Override
  final List<AsyncIterator<? extends S>> sources() {
    return isSourceClosed ? List.of() : List.of(source);
  }

  @Override
  final Pull move() {
    return new Pull();
  }

  /** Whether the source is to be asked for another item. */
  boolean wantsMore() {
    return true;
  }

  /** What has to be awaited before an item is decided on; null for nothing. */
  @Nullable Coroutine<?> call(S item) throws Throwable {
    return null;
  }

  /**
   * Decides on an item.
   *
   * @param result what {@link #call} gave
   */
  abstract Verdict decide(S item, @Nullable Object result, Pull pull) throws Throwable;

  /** Gives what is left when the source has ended; false for nothing. */
  boolean finish(Pull pull) {
    return false;
  }

  /** One {@code moveNext}, which may take several items of the source. */
  final class Pull extends Move {
    private @Nullable S item;

    @Override
    @Nullable Boolean step() throws Throwable {
      while (true) {
        Verdict verdict;
        switch (state) {
          case MOVED -> {
            if (!this.<Boolean>awaited()) {
              return finish(this);
            }
            item = source.current();
            Coroutine<?> call = call(item);
            if (call == null) {
              verdict = decide(item, null, this);
            } else if (suspend(CALLED, call)) {
              return null;
            } else {
              continue;
            }
          }
          case CALLED -> verdict = decide(item, awaited(), this);
          case CLOSED -> {
            awaited();
            isSourceClosed = true;
            return false;
          }
          default -> verdict = wantsMore() ? Verdict.SKIPPED : Verdict.END;
        }
        if (verdict == Verdict.GIVEN) {
          item = null;
          return true;
        }
        if (verdict == Verdict.END) {
          if (suspend(CLOSED, source.exit(null))) {
            return null;
          }
        } else if (suspendForItem(MOVED, source)) {
          return null;
        }
      }
    }
  }
}

package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the items of several sources as they come, each of which is one item ahead. */
final class MergeSource<T extends @Nullable Object> extends ConcurrentStage<T> {
  private final List<? extends AsyncIterator<? extends T>> iterators;
  private int running;
  private boolean hasFailed;

  MergeSource(List<? extends AsyncIterator<? extends T>> iterators) {
    super(iterators);
    this.iterators = iterators;
  }

  @Override
  void start() {
    for (AsyncIterator<? extends T> source : iterators) {
      running++;
      spawn(
          new Taking(source),
          taking -> {
            running--;
            Throwable failure = failure(taking);
            if (failure != null && !hasFailed) {
              hasFailed = true;
              fail(failure);
              cancelAll();
            }
          });
    }
  }

  @Override
  boolean hasEnded() {
    return running == 0;
  }

  private final class Taking extends Coroutine<@Nullable Void> {
    private static final int TAKEN = 1;
    private static final int MOVED = 2;

    private final AsyncIterator<? extends T> source;

    Taking(AsyncIterator<? extends T> source) {
      this.source = source;
    }

    @Override
    protected @Nullable Void resume() throws Throwable {
      while (true) {
        boolean suspends;
        if (state == MOVED) {
          if (!this.<Boolean>awaited()) {
            return null;
          }
          T item = source.current();
          Signal taken = new Signal();
          suspends = suspend(TAKEN, taken.next(loop()));
          put(
              () -> {
                taken.set();
                return item;
              });
        } else {
          if (state == TAKEN) {
            awaited();
          }
          suspends = suspendForItem(MOVED, source);
        }
        if (suspends) {
          return null;
        }
      }
    }
  }
}

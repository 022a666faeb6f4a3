package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a task of its own take items of the source ahead of whoever asks for them. */
final class BufferedStep<T extends @Nullable Object> extends ConcurrentStage<T> {
  private final AsyncIterator<? extends T> source;
  private final int capacity;
  private final Signal room = new Signal();
  private boolean hasEnded;

  BufferedStep(AsyncIterator<? extends T> source, int capacity) {
    super(List.of(source));
    this.source = source;
    this.capacity = capacity;
  }

  @Override
  void start() {
    spawn(
        new Filling(),
        filling -> {
          hasEnded = true;
          Throwable failure = failure(filling);
          if (failure != null) {
            fail(failure);
          }
        });
  }

  @Override
  void taken() {
    room.set();
  }

  @Override
  boolean hasEnded() {
    return hasEnded;
  }

  private final class Filling extends Coroutine<@Nullable Void> {
    private static final int ROOM = 1;
    private static final int MOVED = 2;

    @Override
    protected @Nullable Void resume() throws Throwable {
      while (true) {
        if (state == ROOM) {
          awaited();
        } else if (state == MOVED) {
          if (!this.<Boolean>awaited()) {
            return null;
          }
          T item = source.current();
          put(() -> item);
        }
        boolean suspends =
            readyCount() < capacity
                ? suspendForItem(MOVED, source)
                : suspend(ROOM, room.next(loop()));
        if (suspends) {
          return null;
        }
      }
    }
  }
}

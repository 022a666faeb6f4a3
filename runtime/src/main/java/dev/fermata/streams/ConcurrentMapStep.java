package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncFunctionAsync;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives what an async function makes of each item, with a limited number of calls that run or whose
 * results wait to be taken. A task of its own takes the items of the source, and makes one of each
 * call.
 */
final class ConcurrentMapStep<T extends @Nullable Object, R extends @Nullable Object>
    extends ConcurrentStage<R> {
  private final AsyncIterator<? extends T> source;
  private final int limit;
  private final boolean isOrdered;
  private final AsyncFunction<? super T, ? extends R> function;

  /** The calls whose results are not put down yet, in the order of their items. */
  private final Deque<Task<? extends R>> calls = new ArrayDeque<>();

  private final Signal room = new Signal();
  private @Nullable Throwable sourceFailure;
  private boolean hasFailed;
  private boolean hasSourceEnded;
  private @Nullable Task<@Nullable Void> starting;

  /**
   * A step.
   *
   * @param isOrdered whether results come in the order of the items, or as they are there
   */
  ConcurrentMapStep(
      AsyncIterator<? extends T> source,
      int limit,
      boolean isOrdered,
      AsyncFunction<? super T, ? extends R> function) {
    super(List.of(source));
    this.source = source;
    this.limit = limit;
    this.isOrdered = isOrdered;
    this.function = function;
  }

  @Override
  void start() {
    starting =
        spawn(
            new Starting(),
            task -> {
              hasSourceEnded = true;
              sourceFailure = failure(task);
              putDown();
            });
  }

  @Override
  void taken() {
    room.set();
  }

  @Override
  boolean hasEnded() {
    return hasFailed || (hasSourceEnded && calls.isEmpty());
  }

  /** Puts down the results that are there and may come next. */
  private void putDown() {
    while (isOrdered && !hasFailed && !calls.isEmpty() && calls.peek().done()) {
      putDown(calls.remove());
    }
    boolean isNext = !isOrdered || calls.isEmpty();
    if (sourceFailure != null && !hasFailed && isNext) {
      hasFailed = true;
      fail(sourceFailure);
      cancelAll();
    }
  }

  private void putDown(Task<? extends R> call) {
    if (call.cancelled() || call.exception() != null) {
      hasFailed = true;
      cancelAll();
    }
    put(() -> result(call));
  }

  private void done(Task<? extends R> call) {
    boolean isFailure = call.cancelled() || call.exception() != null;
    if (hasFailed) {
      return;
    }
    if (!isOrdered) {
      calls.remove(call);
      putDown(call);
      return;
    }
    if (isFailure) {
      cancelBehind(call);
    }
    putDown();
  }

  /** What comes behind a failure will never be taken. */
  private void cancelBehind(Task<? extends R> failed) {
    if (starting != null) {
      starting.cancel();
    }
    boolean isBehind = false;
    for (var each = calls.iterator(); each.hasNext(); ) {
      Task<? extends R> call = each.next();
      if (isBehind) {
        each.remove();
        call.cancel();
      }
      isBehind |= call == failed;
    }
  }

  private final class Starting extends Coroutine<@Nullable Void> {
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
          call(source.current());
        }
        boolean suspends =
            calls.size() + readyCount() < limit
                ? suspendForItem(MOVED, source)
                : suspend(ROOM, room.next(loop()));
        if (suspends) {
          return null;
        }
      }
    }

    private void call(T item) throws Throwable {
      Coroutine<? extends R> call = AsyncFunctionAsync.apply(function, item);
      calls.add(spawn(call, ConcurrentMapStep.this::done));
    }
  }
}

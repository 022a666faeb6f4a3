package dev.fermata.vertx;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import dev.fermata.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over a stream of Vert.x's. What was asked for and has not come, and what has come and
 * was not taken, are never more than {@link #AHEAD} together.
 */
final class StreamIterator<T> implements AsyncIterator<T> {
  private static final int AHEAD = 16;

  private final LoopEntry entry = LoopEntry.current();
  private final ReadStream<T> source;
  private final ArrayDeque<T> items = new ArrayDeque<>(AHEAD);

  /** How many items were asked for and have not come. */
  private int asked;

  private boolean ended;
  private @Nullable Throwable failure;
  private @Nullable T current;

  /** What the task that waits for an item waits for. */
  private @Nullable Future<Void> arrival;

  StreamIterator(ReadStream<T> source) {
    this.source = Objects.requireNonNull(source, "source");
    source.pause();
    source.exceptionHandler(thrown -> entry.deliver(() -> end(thrown)));
    source.endHandler(nothing -> entry.deliver(() -> end(null)));
    source.handler(item -> entry.deliver(() -> add(item)));
  }

  private void add(T item) {
    asked = Math.max(asked - 1, 0);
    if (!ended) {
      items.add(item);
      announce();
    }
  }

  private void end(@Nullable Throwable thrown) {
    if (!ended) {
      ended = true;
      failure = thrown;
      announce();
    }
  }

  private void announce() {
    if (arrival != null && !arrival.done()) {
      arrival.setResult(null);
    }
  }

  /** Asks for as many items as there is room for, when that is worth a call. */
  private void ask() {
    int room = AHEAD - asked - items.size();
    if (!ended && (room >= AHEAD / 2 || asked + items.size() == 0)) {
      asked += room;
      source.fetch(room);
      if (source instanceof HttpServerRequest request) {
        RequestBody.whenGone(request, gone -> entry.deliver(() -> endUnlessArrived(gone)));
      }
    }
  }

  private void endUnlessArrived(Throwable gone) {
    if (items.isEmpty()) {
      end(gone);
    }
  }

  @Override
  public Coroutine<Boolean> moveNext() {
    return new MoveNext();
  }

  @Override
  public T current() {
    T value = current;
    if (value == null) {
      throw new NoSuchElementException("no current value: moveNext() did not give true");
    }
    return value;
  }

  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return new Exit();
  }

  private void letGo() {
    items.clear();
    current = null;
    end(null);
    failure = null;
    unlessClosed(source::pause);
    unlessClosed(() -> source.handler(null));
    unlessClosed(() -> source.endHandler(null));
    unlessClosed(() -> source.exceptionHandler(null));
  }

  /** Streams that are closed refuse all calls, also those that would have no effect. */
  private static void unlessClosed(Runnable call) {
    try {
      call.run();
    } catch (IllegalStateException closed) {
      // There is nothing left to let go of.
    }
  }

  private final class MoveNext extends Coroutine<Boolean> {
    private static final int ARRIVED = 1;

    @Override
    protected @Nullable Boolean resume() throws Throwable {
      if (state == ARRIVED) {
        arrival = null;
        awaited();
      } else if (arrival != null) {
        throw new IllegalStateException("another task awaits moveNext() already");
      }
      if (items.isEmpty()) {
        ask();
      }
      current = items.poll();
      if (current != null) {
        ask();
        return true;
      }
      if (failure != null) {
        throw failure;
      }
      if (ended) {
        return false;
      }
      Future<Void> pending = new Future<>();
      arrival = pending;
      suspend(ARRIVED, pending);
      return null;
    }
  }

  private final class Exit extends Coroutine<Boolean> {
    @Override
    protected Boolean resume() {
      letGo();
      return false;
    }
  }
}

package dev.fermata.vertx;

import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.awaitEach;

import dev.fermata.AsyncIterator;
import dev.fermata.Future;
import dev.fermata.annotation.Async;
import io.vertx.core.streams.WriteStream;
import org.jspecify.annotations.Nullable;

/** Moves items into a stream of Vert.x's, as fast as that takes them. */
final class Piping<T> {
  private final LoopEntry entry = LoopEntry.current();
  private final WriteStream<T> to;

  /** Why an item could not be written. */
  private @Nullable Throwable failure;

  /** What waits until there is room. */
  private @Nullable Future<Void> room;

  private Piping(WriteStream<T> to) {
    this.to = to;
  }

  @Async
  static <T> void pipe(AsyncIterator<T> from, WriteStream<T> to) throws Throwable {
    Piping<T> piping = new Piping<>(to);
    for (T item : awaitEach(from)) {
      await(PipingAsync.write(piping, item));
    }
    piping.checkWritten();
    await(FermataVertx.awaitable(to.end()));
  }

  @Async
  private void write(T item) throws Throwable {
    to.write(item).onFailure(thrown -> entry.deliver(() -> fail(thrown)));
    checkWritten();
    while (to.writeQueueFull()) {
      Future<Void> drained = new Future<>();
      room = drained;
      to.drainHandler(nothing -> entry.deliver(this::announceRoom));
      if (to.writeQueueFull()) {
        await(drained);
      }
      checkWritten();
    }
  }

  private void fail(Throwable thrown) {
    if (failure == null) {
      failure = thrown;
    }
    announceRoom();
  }

  private void announceRoom() {
    if (room != null && !room.done()) {
      room.setResult(null);
    }
  }

  private void checkWritten() throws Throwable {
    if (failure != null) {
      throw failure;
    }
  }
}

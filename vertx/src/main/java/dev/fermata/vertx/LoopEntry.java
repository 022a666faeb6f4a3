package dev.fermata.vertx;

import dev.fermata.Awaitable;
import dev.fermata.EventLoop;
import dev.fermata.Fermata;
import dev.fermata.Future;
import io.vertx.core.internal.ContextInternal;
import org.jspecify.annotations.Nullable;

/** The way by which events of Vert.x come to the tasks of a loop. */
interface LoopEntry {

  /** The loop that is entered. */
  EventLoop loop();

  /**
   * Tells the loop of an event, on any thread: on the loop's own, at once and with what it makes
   * ready. Nothing if the loop is closed.
   */
  void deliver(Runnable event);

  /** Starts a task, on the loop's thread. */
  <T extends @Nullable Object> Future<T> start(Awaitable<? extends T> awaitable);

  /**
   * The way to the loop that runs here, or to that of the context whose event this is.
   *
   * @throws IllegalStateException if there is neither
   */
  static LoopEntry current() {
    ContextInternal context = ContextInternal.current();
    if (context != null && context.isEventLoopContext()) {
      return ContextLoop.of(context);
    }
    EventLoop running;
    try {
      running = Fermata.getRunningLoop();
    } catch (IllegalStateException none) {
      // Says what is wrong with the context.
      return ContextLoop.current();
    }
    return new ForeignLoop(running);
  }

  /** A loop that has nothing to do with Vert.x, on a thread of its own. */
  record ForeignLoop(EventLoop loop) implements LoopEntry {

    @Override
    public void deliver(Runnable event) {
      try {
        loop.callSoonThreadsafe(event);
      } catch (IllegalStateException e) {
        if (!loop.isClosed()) {
          throw e;
        }
      }
    }

    @Override
    public <T extends @Nullable Object> Future<T> start(Awaitable<? extends T> awaitable) {
      return loop.createTask(awaitable);
    }
  }
}

package dev.fermata.vertx;

import dev.fermata.Awaitable;
import dev.fermata.Future;
import dev.fermata.HostedEventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.Completable;
import io.vertx.core.Context;
import io.vertx.core.internal.ContextInternal;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The loop of an event-loop context, and the context as its host. It is kept by the context, which
 * its duplicates share, from its first use to the end of the verticle or of Vert.x.
 *
 * <p>An event of Vert.x's that a task waits for enters the loop, which then runs turns until
 * nothing is ready: {@code await(waitFor(awaitable(response), …))} takes three turns from the event
 * to the line behind it, and all of them belong to the event.
 */
final class ContextLoop implements HostedEventLoop.Host, LoopEntry {
  private static final Object KEY = ContextLoop.class;

  /** For how long an event goes on to a next turn. */
  private static final long BUDGET = Duration.ofMillis(5).toNanos();

  private final ContextInternal context;
  private final HostedEventLoop loop;

  /** Whether the context's end has begun. */
  private volatile boolean closing;

  /** Whether turns that are asked for are run here, before the present event ends. */
  private boolean entered;

  /**
   * Whether one was asked for: of its host a loop asks nothing but {@link HostedEventLoop#turn}.
   */
  private boolean turnAsked;

  @SuppressWarnings("this-escape") // Kept, and first used by a turn.
  private ContextLoop(ContextInternal context) {
    this.context = context;
    this.loop = new HostedEventLoop(this);
    if (!context.closeFuture().add(this::shutDown)) {
      loop.shutdown();
      throw new IllegalStateException(
          "The context has ended, since its verticle was undeployed or Vert.x was closed: it gets no"
              + " event loop any more");
    }
  }

  /**
   * The loop of a context, made when it is asked for first; from any thread.
   *
   * @throws IllegalStateException if it is no event-loop context
   */
  static ContextLoop of(Context context) {
    ContextInternal own = ((ContextInternal) context).unwrap();
    if (!own.isEventLoopContext()) {
      throw new IllegalStateException(
          "A context of threading model "
              + own.threadingModel()
              + " has no thread of its own that coroutines could stay on: deploy with"
              + " ThreadingModel.EVENT_LOOP, and have what blocks done by toThread(...) or"
              + " executeBlocking(...)");
    }
    return (ContextLoop) own.contextData().computeIfAbsent(KEY, key -> new ContextLoop(own));
  }

  /**
   * The loop of the context whose event this is.
   *
   * @throws IllegalStateException if there is no such context
   */
  static ContextLoop current() {
    ContextInternal context = ContextInternal.current();
    if (context == null) {
      throw new IllegalStateException(
          "There is no Vert.x context on thread "
              + Thread.currentThread().getName()
              + ": call this in a verticle or a handler, or within context.runOnContext(...)");
    }
    return of(context);
  }

  @Override
  public HostedEventLoop loop() {
    return loop;
  }

  ContextInternal context() {
    return context;
  }

  /** Whether new events still get tasks. */
  boolean isOpen() {
    return !closing && !loop.isClosed();
  }

  private void shutDown(Completable<Void> ended) {
    closing = true;
    loop.shutdown().whenComplete(ended::complete);
  }

  /** Cancels the tasks and awaits them, as the context's end does. */
  io.vertx.core.Future<Void> shutDown() {
    return io.vertx.core.Future.future(this::shutDown);
  }

  // Events.

  @Override
  public void deliver(Runnable event) {
    if (loop.isClosed()) {
      return;
    }
    if (isHostThread()) {
      enter(
          () -> {
            event.run();
            return null;
          });
    } else {
      new ForeignLoop(loop).deliver(event);
    }
  }

  @Override
  public <T extends @Nullable Object> Future<T> start(Awaitable<? extends T> awaitable) {
    return enter(() -> loop.createTask(awaitable));
  }

  /**
   * Runs something on the context's thread, and then what it made ready, up to the last: also when
   * the budget ends before, for one round of what is ready. Within a turn, and within an event that
   * entered before, those who run that go on with it.
   */
  private <R extends @Nullable Object> R enter(Supplier<R> event) {
    if (entered || loop.isRunning()) {
      return event.get();
    }
    return asEvent(
        () -> {
          R result = event.get();
          runTurns();
          if (turnAsked) {
            runWhatIsReady();
          }
          return result;
        });
  }

  /** Runs something with the context current and turns held back. */
  private <R extends @Nullable Object> R asEvent(Supplier<R> event) {
    entered = true;
    ContextInternal outer = context.beginDispatch();
    try {
      return event.get();
    } finally {
      context.endDispatch(outer);
      entered = false;
      if (turnAsked) {
        turnAsked = false;
        postTurn();
      }
    }
  }

  private void runTurns() {
    long start = System.nanoTime();
    do {
      turn();
    } while (turnAsked && System.nanoTime() - start < BUDGET);
  }

  private void runWhatIsReady() {
    boolean[] reached = new boolean[1];
    loop.callSoon(() -> reached[0] = true);
    while (!reached[0] && !loop.isClosed()) {
      turn();
    }
  }

  private void turn() {
    turnAsked = false;
    loop.turn();
  }

  // The host.

  @Override
  public void execute(Runnable turn) {
    if (isHostThread() && entered) {
      turnAsked = true;
    } else {
      postTurn();
    }
  }

  private void postTurn() {
    context.executor().execute(this::runPostedTurn);
  }

  private void runPostedTurn() {
    if (!entered && !loop.isRunning()) {
      asEvent(
          () -> {
            runTurns();
            return null;
          });
    }
  }

  @Override
  public AutoCloseable schedule(Runnable turn, Duration delay) {
    ScheduledFuture<?> timer =
        context
            .nettyEventLoop()
            .schedule(() -> alarmed(turn), delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> timer.cancel(false);
  }

  private void alarmed(Runnable turn) {
    asEvent(
        () -> {
          turn.run();
          if (turnAsked) {
            runTurns();
          }
          return null;
        });
  }

  @Override
  public boolean isHostThread() {
    return context.inThread();
  }
}

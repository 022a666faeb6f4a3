package dev.fermata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The results of several awaitables in the order in which they were given. Cancelling it cancels
 * those that are not done; it ends when they have ended.
 *
 * @param <T> the type of their results
 * @param <R> the type of what stands in the list for each
 */
final class Gather<T extends @Nullable Object, R extends @Nullable Object> extends Future<List<R>> {
  private final List<Future<T>> children;
  private final boolean failsFast;
  private final Function<Future<T>, R> slot;
  private int unfinished;
  private @Nullable String cancelMessage;
  private boolean cancelRequested;

  /** The last request to cancel that was passed on: where ways fork, one comes more than once. */
  private @Nullable Object passedOn;

  private Gather(
      AbstractEventLoop loop,
      List<Future<T>> children,
      int distinct,
      boolean failsFast,
      Function<Future<T>, R> slot) {
    super(loop);
    this.children = children;
    this.unfinished = distinct;
    this.failsFast = failsFast;
    this.slot = slot;
  }

  /**
   * Starts what is not started yet, and gathers.
   *
   * @param failsFast whether the first failure or cancellation ends it
   * @param slot what stands in the list for a future that is done
   */
  static <T extends @Nullable Object, R extends @Nullable Object> Future<List<R>> start(
      Collection<? extends Awaitable<? extends T>> awaitables,
      boolean failsFast,
      Function<Future<T>, R> slot) {
    AbstractEventLoop loop = loopOf(awaitables);
    Map<Awaitable<? extends T>, Future<T>> distinct = new IdentityHashMap<>(awaitables.size());
    List<Future<T>> children = new ArrayList<>(awaitables.size());
    List<Future<T>> watched = new ArrayList<>(awaitables.size());
    for (Awaitable<? extends T> awaitable : awaitables) {
      Future<T> child = distinct.get(awaitable);
      if (child == null) {
        child = loop.ensureFuture(awaitable);
        distinct.put(awaitable, child);
        watched.add(child);
      }
      children.add(child);
    }
    Gather<T, R> gather = new Gather<>(loop, children, watched.size(), failsFast, slot);
    if (watched.isEmpty()) {
      gather.complete(List.of());
    }
    Consumer<Future<T>> childDone = gather::childDone;
    for (Future<T> child : watched) {
      child.addDoneCallback(childDone);
    }
    return gather;
  }

  /** How a future that is done has ended. */
  @SuppressWarnings("unchecked")
  static <T extends @Nullable Object> Outcome<T> settled(Future<T> done) {
    if (!(done.retrieve() instanceof Failure failure)) {
      return new Outcome.Success<>((T) done.peek());
    }
    return failure.shown() instanceof CancelledError cancelled
        ? new Outcome.Cancelled<>(cancelled)
        : new Outcome.Failure<>(failure.error);
  }

  /** The loop of the futures among the awaitables, else the running one. */
  private static AbstractEventLoop loopOf(Collection<? extends Awaitable<?>> awaitables) {
    for (Awaitable<?> awaitable : awaitables) {
      if (awaitable instanceof Future<?> future) {
        return future.loop();
      }
    }
    return Execution.runningLoop();
  }

  private void childDone(Future<T> child) {
    unfinished--;
    if (done()) {
      child.retrieve();
      return;
    }
    if (failsFast && child.retrieve() instanceof Failure failure) {
      complete(failure.asFailure());
    } else if (unfinished == 0) {
      complete(cancelRequested ? Failure.of(CancelledError.requested(cancelMessage)) : results());
    }
  }

  private List<R> results() {
    List<R> results = new ArrayList<>(children.size());
    for (Future<T> child : children) {
      results.add(slot.apply(child));
    }
    return results;
  }

  /**
   * Whether a child can be cancelled still: in the turn between the end of the last and its own, a
   * gather can not, and whoever asked has to see to it himself.
   */
  @Override
  boolean acceptsCancellation() {
    if (done()) {
      return false;
    }
    Set<Gather<?, ?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    ArrayDeque<Gather<?, ?>> left = new ArrayDeque<>();
    for (Gather<?, ?> gather = this; gather != null; gather = left.poll()) {
      for (Future<?> child : gather.children) {
        if (!(child instanceof Gather<?, ?> inner)) {
          if (!child.done()) {
            return true;
          }
        } else if (!inner.done() && seen.add(inner)) {
          left.add(inner);
        }
      }
    }
    return false;
  }

  @Override
  void addAwaited(Collection<? super Future<?>> awaited) {
    awaited.addAll(children);
  }

  @Override
  boolean awaitsOthers() {
    return true;
  }

  @Override
  void requestCancel(@Nullable String message, ArrayDeque<Future<?>> further) {
    if (passedOn == further) {
      return;
    }
    passedOn = further;
    cancelRequested = true;
    cancelMessage = message;
    for (int i = children.size() - 1; i >= 0; i--) {
      further.add(children.get(i));
    }
  }
}

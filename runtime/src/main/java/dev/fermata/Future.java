package dev.fermata;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A result that is not there yet. The counterpart of {@code asyncio.Future}.
 *
 * <p>It is pending until it gets a result or an error or is cancelled, once. Then everyone who
 * awaits it goes on, and its callbacks run, in the order in which they came, at the loop's next
 * turn and never at once. Confined to its loop's thread.
 *
 * @param <T> the type of the result
 */
public class Future<T extends @Nullable Object> implements Awaitable<T> {

  /** The outcome of a future that is not done. */
  private static final Object PENDING = new Object();

  /** Stands where the waiters stood once a failure was asked for. */
  private static final Object RETRIEVED = new Object();

  private final AbstractEventLoop loop;

  /** PENDING, a {@link Failure}, or the result. */
  private @Nullable Object outcome = PENDING;

  /**
   * Who is told when this is done: null, a {@link Task} that awaits it, a {@link DoneCallback}, or
   * a {@link WaiterList} of these. A single waiter costs nothing but this reference.
   */
  private @Nullable Object waiters;

  /** In debug mode, where it was created. */
  private final @Nullable StackTraceElement creationSite;

  /**
   * A pending future of the running loop.
   *
   * @throws IllegalStateException if no loop runs on this thread
   */
  public Future() {
    this(Execution.runningLoop());
  }

  Future(AbstractEventLoop loop) {
    this.loop = loop;
    this.creationSite = loop.getDebug() ? CallSites.caller() : null;
  }

  /**
   * A future of the running loop that ends as a stage does. Cancelling it cancels the stage, and
   * the other way round. A failure is unwrapped from {@link
   * java.util.concurrent.CompletionException}.
   *
   * @param stage what to wait for; may complete on any thread
   * @param <T> the type of the result
   * @return a new future
   * @throws IllegalStateException if no loop runs on this thread
   */
  public static <T extends @Nullable Object> Future<T> from(CompletionStage<? extends T> stage) {
    Objects.requireNonNull(stage, "stage");
    return Stages.toFuture(Execution.runningLoop(), stage);
  }

  /**
   * This future as the JDK's. Cancelling either cancels the other.
   *
   * @return a new {@code CompletableFuture}, which may be used on any thread
   */
  public CompletableFuture<T> toCompletableFuture() {
    return Stages.fromFuture(this);
  }

  /**
   * Returns a coroutine that waits for this.
   *
   * @return a new coroutine
   */
  @Override
  public Coroutine<T> toCoroutine() {
    return new AwaitFuture<>(this);
  }

  /**
   * Whether it has a result or an error or was cancelled.
   *
   * @return false while it is pending
   */
  public final boolean done() {
    return outcome != PENDING;
  }

  /**
   * Whether it was cancelled.
   *
   * @return true if it is done by being cancelled
   */
  public final boolean cancelled() {
    return outcome instanceof Failure failure && failure.cancellation;
  }

  /** Whether it is done by an error, without counting as the error's retrieval. */
  final boolean failed() {
    return outcome instanceof Failure failure && !failure.cancellation;
  }

  /**
   * Returns the result, or throws the error as it is, whatever its type.
   *
   * @return the result
   * @throws InvalidStateException if it is not done
   * @throws CancelledError if it was cancelled
   */
  @SuppressWarnings("unchecked")
  public T result() {
    if (!done()) {
      throw new InvalidStateException("Result is not set.");
    }
    Object retrieved = retrieve();
    if (retrieved instanceof Failure failure) {
      throw Failure.sneakyThrow(failure.shown());
    }
    return (T) retrieved;
  }

  /**
   * Returns the error.
   *
   * @return the error, null if there is a result
   * @throws InvalidStateException if it is not done
   * @throws CancelledError if it was cancelled
   */
  public @Nullable Throwable exception() {
    if (!done()) {
      throw new InvalidStateException("Exception is not set.");
    }
    if (!(retrieve() instanceof Failure failure)) {
      return null;
    }
    if (failure.cancellation) {
      throw (CancelledError) failure.shown();
    }
    return failure.shown();
  }

  /**
   * Ends it with a result.
   *
   * @param value the result
   * @throws InvalidStateException if it is done
   */
  public void setResult(T value) {
    loop.checkThread("setResult");
    complete(value);
  }

  /**
   * Ends it with an error. One that nobody retrieves within a second, by the loop's clock, is
   * reported.
   *
   * @param error what those who await it get thrown, as it is
   * @throws InvalidStateException if it is done
   */
  public void setException(Throwable error) {
    loop.checkThread("setException");
    complete(Failure.of(Objects.requireNonNull(error, "error")));
  }

  /**
   * Cancels it.
   *
   * @return false if it was done already
   */
  public final boolean cancel() {
    return cancel(null);
  }

  /**
   * Asks for its cancellation. A plain future is cancelled at once. A task is asked: a {@link
   * CancelledError} is thrown at the await where it stands, at the loop's next turn; what it awaits
   * is cancelled first, and so on, in constant stack.
   *
   * @param message the message of the {@link CancelledError}
   * @return false if it was done already
   */
  public final boolean cancel(@Nullable String message) {
    loop.checkThread("cancel");
    if (done()) {
      retrieve();
      return false;
    }
    if (!acceptsCancellation()) {
      return false;
    }
    ArrayDeque<Future<?>> requests = new ArrayDeque<>(1);
    for (Future<?> next = this; next != null; next = requests.pollLast()) {
      if (!next.done()) {
        next.requestCancel(message, requests);
      }
    }
    return true;
  }

  /**
   * Whether a request to cancel this would be heard: not if it is done, nor if it ends at the next
   * turn whatever is asked of it.
   */
  boolean acceptsCancellation() {
    return !done();
  }

  /** Appends what this waits for to end in turn. */
  void addAwaited(Collection<? super Future<?>> awaited) {}

  /** Whether it may wait for other futures. */
  boolean awaitsOthers() {
    return false;
  }

  /** Whether anyone waits for this. */
  final boolean isAwaited() {
    return waiters != null && !done();
  }

  /**
   * Does the part in a cancellation of this future, which is not done. What it passes the request
   * on to it appends to {@code further}, the first to be asked last: a stack of requests instead of
   * recursion.
   */
  void requestCancel(@Nullable String message, ArrayDeque<Future<?>> further) {
    complete(new Failure(CancelledError.requested(message), true));
  }

  /**
   * Has a callback called with this future once it is done, in a copy of the current context; at
   * the loop's next turn if it is done already.
   *
   * @param callback what to call
   */
  public final void addDoneCallback(Consumer<? super Future<T>> callback) {
    watch(callback);
  }

  /** Adds a callback, and returns what {@link #unwatch} takes it back by. */
  final DoneCallback<T> watch(Consumer<? super Future<T>> callback) {
    loop.checkThread("addDoneCallback");
    DoneCallback<T> entry = new DoneCallback<>(this, callback, Execution.contextValues());
    if (done()) {
      tell(entry);
    } else {
      addWaiter(entry);
    }
    return entry;
  }

  /** Forgets a callback that was taken back, however many there are, in constant time. */
  final void forget(DoneCallback<?> entry) {
    if (waiters == entry) {
      waiters = null;
    } else if (waiters instanceof WaiterList list) {
      list.noteRemoved();
    }
  }

  /**
   * Forgets a callback.
   *
   * @param callback one that was added; equal ones go with it
   * @return how many were removed
   */
  public final int removeDoneCallback(Consumer<? super Future<T>> callback) {
    int count = 0;
    for (Object waiter : List.copyOf(waiters())) {
      if (waiter instanceof DoneCallback<?> entry && callback.equals(entry.callback())) {
        entry.unwatch();
        count++;
      }
    }
    return count;
  }

  /**
   * Returns its loop.
   *
   * @return the loop whose thread it is confined to
   */
  public final EventLoop getLoop() {
    return loop;
  }

  final AbstractEventLoop loop() {
    return loop;
  }

  final @Nullable StackTraceElement creationSite() {
    return creationSite;
  }

  /** Appends a {@link Task} or a {@link DoneCallback} of a pending future. */
  final void addWaiter(Object waiter) {
    if (waiters == null) {
      waiters = waiter;
    } else if (waiters instanceof WaiterList list) {
      list.add(waiter);
    } else {
      waiters = new WaiterList(waiters, waiter);
    }
  }

  /** Takes back a task, which waits for this no longer. */
  final void removeWaiter(Task<?> task) {
    if (waiters == task) {
      waiters = null;
    } else if (waiters instanceof WaiterList list) {
      list.remove(task);
    }
  }

  /** Who is to be told, in order. */
  final Collection<?> waiters() {
    return waiters == null || done()
        ? List.of()
        : waiters instanceof WaiterList list ? list.present() : List.of(waiters);
  }

  /** The suspended coroutine of the first task that awaits this, if one does. */
  final @Nullable Coroutine<?> firstAwaiting() {
    for (Object waiter : waiters()) {
      if (waiter instanceof Task<?> task) {
        return task.leaf();
      }
    }
    return null;
  }

  /** What those who wait for this wait for in their own terms. */
  Object source() {
    return this;
  }

  /** The outcome, without counting as its retrieval. */
  final @Nullable Object peek() {
    return outcome;
  }

  /** The outcome of a done future: its result or a {@link Failure}, which is retrieved by that. */
  final @Nullable Object retrieve() {
    Object current = outcome;
    if (current instanceof Failure) {
      waiters = RETRIEVED;
    }
    return current;
  }

  /** Whether the failure of this done future was asked for. */
  final boolean isRetrieved() {
    return waiters == RETRIEVED;
  }

  /** Ends it with a result or a {@link Failure}, and schedules those who wait. */
  final void complete(@Nullable Object newOutcome) {
    if (done()) {
      throw new InvalidStateException("invalid state: already done: " + this);
    }
    outcome = newOutcome;
    Object told = waiters;
    waiters = null;
    if (told instanceof WaiterList list) {
      for (Object waiter : list.present()) {
        tell(waiter);
      }
    } else if (told != null) {
      tell(told);
    }
    if (newOutcome instanceof Failure failure && !failure.cancellation) {
      loop.unretrieved().add(this);
    }
  }

  /** Ends it as {@link #complete} does, unless it is done, as when it was cancelled meanwhile. */
  final void completeIfPending(@Nullable Object newOutcome) {
    if (!done()) {
      complete(newOutcome);
    }
  }

  /** Ends it as another one has ended, unless it is done. */
  final void completeAs(Future<? extends T> ended) {
    if (!done()) {
      complete(ended.retrieve());
    }
  }

  private void tell(Object waiter) {
    if (waiter instanceof Task<?> task) {
      loop.schedule(task);
    } else {
      loop.checkUsable("callSoon");
      loop.schedule((DoneCallback<?>) waiter);
    }
  }

  @Override
  public String toString() {
    return Descriptions.of(this);
  }

  private static final class AwaitFuture<T extends @Nullable Object> extends Coroutine<T> {
    private final Future<T> future;

    AwaitFuture(Future<T> future) {
      this.future = future;
    }

    @Override
    protected @Nullable T resume() throws Throwable {
      if (state == 0 && suspend(1, future)) {
        return null;
      }
      return awaited();
    }
  }
}

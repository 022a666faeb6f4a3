package dev.fermata;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine that runs concurrently with others on its loop: the future of its result. The
 * counterpart of {@code asyncio.Task}; made by {@link Fermata#createTask(Awaitable)}.
 *
 * <p>The loop holds a task until it is done, so none is lost while it runs. Cancelling is a
 * request: it throws a {@link CancelledError} at the await where the task stands, once for each
 * request, and the task may clean up, also with awaits of its own. The package's documentation has
 * the states.
 *
 * @param <T> the type of the result
 */
public final class Task<T extends @Nullable Object> extends Future<T> {
  private static final AtomicLong COUNT = new AtomicLong();

  /** A request to cancel that says nothing; told from what a user says by its identity. */
  private static final String NO_MESSAGE = new String("");

  private final long number = COUNT.incrementAndGet();
  private @Nullable String name;
  private final Coroutine<T> root;

  /**
   * What it runs in: a {@link Context}, or, until somebody needs that as an object, the values that
   * were current where the task was made.
   */
  private @Nullable Object context;

  /** Where to go on: the innermost suspended coroutine; null while a step runs and when done. */
  private @Nullable Coroutine<?> leaf;

  /** When its last step began: a {@link Stepper#tick()}; 0 before its first. */
  private int standsSince;

  private int cancelRequests;

  /** The message of a request to cancel that is to be thrown; NO_MESSAGE if it has none. */
  private @Nullable String cancellation;

  /** The neighbours among the loop's tasks: see {@link TaskRegistry}. */
  @Nullable Task<?> previous;

  @Nullable Task<?> next;

  private Task(
      AbstractEventLoop loop, Coroutine<T> root, @Nullable String name, @Nullable Object context) {
    super(loop);
    this.root = root;
    this.leaf = root;
    this.name = name;
    this.context = context;
  }

  /**
   * Makes a task of what is awaited and schedules its first step.
   *
   * @param context a {@link Context} to run in, or the {@link ContextValues} of a new one
   */
  static <T extends @Nullable Object> Task<T> start(
      AbstractEventLoop loop,
      Awaitable<? extends T> awaitable,
      @Nullable String name,
      @Nullable Object context) {
    Coroutine<T> root = Coroutine.of(awaitable);
    if (loop.isClosed()) {
      root.close();
    }
    loop.checkUsable("createTask");
    Task<T> task = new Task<>(loop, root, name, context);
    root.claim(task);
    loop.tasks().add(task);
    loop.schedule(task);
    return task;
  }

  /**
   * Returns the name.
   *
   * @return what was given, else {@code Task-1}, {@code Task-2}, … in the order of creation
   */
  public String getName() {
    String given = name;
    return given != null ? given : "Task-" + number;
  }

  /** Tells it from all others of this program. */
  long number() {
    return number;
  }

  /**
   * Renames the task.
   *
   * @param name the new name
   */
  public void setName(String name) {
    this.name = name;
  }

  /**
   * Returns how many requests to cancel it stand.
   *
   * @return calls of {@code cancel} less calls of {@link #uncancel()}
   */
  public int cancelling() {
    return cancelRequests;
  }

  /**
   * Takes back one request to cancel, for code that handled it. An error that is being thrown
   * already is not stopped by that.
   *
   * @return how many requests still stand
   */
  public int uncancel() {
    if (cancelRequests > 0) {
      cancelRequests--;
      if (cancelRequests == 0) {
        cancellation = null;
      }
    }
    return cancelRequests;
  }

  /**
   * Returns the coroutine that this task runs.
   *
   * @return the outermost one
   */
  public Coroutine<?> getCoroutine() {
    return root;
  }

  /**
   * Returns the context that this task runs in.
   *
   * @return the very context, no copy
   */
  public Context getContext() {
    Context own = ownContext();
    if (own == null) {
      own = new Context(contextValues());
      context = own;
    }
    return own;
  }

  /** The context, if it is an object already. */
  @Nullable Context ownContext() {
    return context instanceof Context own ? own : null;
  }

  @Nullable ContextValues contextValues() {
    Object current = context;
    return current instanceof Context own ? own.values() : (ContextValues) current;
  }

  /**
   * A task's result is its coroutine's to give.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public void setResult(T value) {
    throw new UnsupportedOperationException("Task does not support setResult: " + this);
  }

  /**
   * A task's error is its coroutine's to throw.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  public void setException(Throwable error) {
    throw new UnsupportedOperationException("Task does not support setException: " + this);
  }

  /**
   * Returns where the task stands.
   *
   * @return the awaits of a suspended task, or the stack trace of the error of a failed one, oldest
   *     call first; empty otherwise
   */
  public List<StackTraceElement> getStack() {
    return Traces.stackOf(this);
  }

  /**
   * Prints where the task stands.
   *
   * @param out where to print to
   */
  public void printStack(PrintStream out) {
    List<StackTraceElement> stack = getStack();
    if (stack.isEmpty()) {
      out.println("No stack for " + this);
      return;
    }
    out.println("Stack for " + this + " (most recent call last):");
    for (StackTraceElement frame : stack) {
      out.println("  at " + frame);
    }
  }

  /**
   * Waits for the end of this task, however it ends, without throwing what it throws. Its failure
   * counts as retrieved only when someone asks for it.
   *
   * @return a coroutine that ends after the task; cancelling it leaves the task alone
   */
  public Coroutine<@Nullable Void> join() {
    return new Join<>(this);
  }

  /**
   * Cancels this task and waits for its end, however it ends.
   *
   * @return a coroutine that asks for the cancellation when it starts and ends after the task;
   *     cancelling it leaves the task alone
   */
  public Coroutine<@Nullable Void> cancelAndJoin() {
    return new CancelAndJoin(this);
  }

  @Override
  void requestCancel(@Nullable String message, ArrayDeque<Future<?>> further) {
    cancelRequests++;
    Future<?> awaited = waitingFor();
    if (awaited != null && awaited.acceptsCancellation()) {
      further.add(awaited);
    } else {
      cancellation = message == null ? NO_MESSAGE : message;
    }
  }

  /** The future that this task is suspended on, if it is one. */
  @Nullable Future<?> waitingFor() {
    return leaf != null && leaf.waitsFor() instanceof Future<?> future ? future : null;
  }

  @Override
  void addAwaited(Collection<? super Future<?>> awaited) {
    Future<?> future = waitingFor();
    if (future != null) {
      awaited.add(future);
    }
  }

  @Override
  boolean awaitsOthers() {
    return true;
  }

  /** The innermost suspended coroutine, if this task is suspended. */
  @Nullable Coroutine<?> leaf() {
    return leaf;
  }

  /** Whether a step of it runs at this moment. */
  boolean isStepping() {
    return leaf == null && !done();
  }

  /** How long it has stood at its await, of the loop's time; null if it stands at none. */
  @Nullable Duration standsFor() {
    return standsSince == 0 || leaf == null ? null : loop().stepper().since(standsSince);
  }

  /** Whether its coroutine has begun, or will never do so. */
  boolean isStarted() {
    return standsSince != 0 || done();
  }

  /** Runs the coroutine to its next suspension on a future, or to its end. Called by the loop. */
  void step() {
    step(null);
  }

  /**
   * Runs a step whose await gives something else than what it waited for.
   *
   * @param injected what it gives instead; null for nothing else
   */
  void step(@Nullable Failure injected) {
    Coroutine<?> resumed = leaf;
    if (done() || resumed == null) {
      throw new InvalidStateException("step(): already done: " + this);
    }
    leaf = null;
    if (standsSince == 0 && cancellation != null) {
      root.abandon();
      end(new Failure(cancelledError(), true));
      return;
    }
    standsSince = loop().stepper().tick();
    if (root.isFinished()) {
      end(reused());
      return;
    }
    Object received = received(resumed);
    run(resumed, injected == null ? received : injected);
  }

  /** What the await that is to be resumed gives. */
  private @Nullable Object received(Coroutine<?> resumed) {
    Object outcome =
        resumed.waitsFor() instanceof Future<?> future ? Coroutine.delivered(future) : null;
    if (cancellation != null) {
      if (!(outcome instanceof Failure failure && failure.isCancelledError())) {
        outcome = Failure.of(cancelledError());
      }
      cancellation = null;
    }
    return outcome;
  }

  private CancelledError cancelledError() {
    return CancelledError.requested(cancelMessage());
  }

  private @Nullable String cancelMessage() {
    return cancellation == NO_MESSAGE ? null : cancellation;
  }

  private void run(Coroutine<?> resumed, @Nullable Object outcome) {
    AbstractEventLoop loop = loop();
    CurrentContext outer = loop.enter(this);
    Coroutine<?> last = resumed;
    try {
      boolean waits = last.receive(outcome) && suspended(last);
      while (!waits && !last.isFinished()) {
        last = Coroutine.drive(last);
        waits = !last.isFinished() && suspended(last);
      }
    } finally {
      loop.leave(this, outer);
    }
    if (last.isFinished()) {
      finish(last.takeOutcome());
    }
  }

  /** Registers what a coroutine waits for; false if that is wrong and it has to hear of it. */
  private boolean suspended(Coroutine<?> last) {
    if (!(last.waitsFor() instanceof Future<?> future)) {
      leaf = last;
      loop().schedule(this);
      return true;
    }
    if (future == this) {
      last.deliver(Failure.of(new IllegalStateException("Task cannot await on itself: " + this)));
      return false;
    }
    if (future.loop() != loop()) {
      last.deliver(
          Failure.of(
              new IllegalStateException(
                  this
                      + " awaits a future that is attached to a different loop: "
                      + future
                      + "; use Fermata.runCoroutineThreadsafe(...)")));
      return false;
    }
    if (future.done()) {
      // It ended after the await had begun, in this very step: nobody would ever tell.
      leaf = last;
      loop().schedule(this);
      return true;
    }
    String cycle = AwaitCycle.closedBy(this, future);
    if (cycle != null) {
      last.deliver(Failure.of(new IllegalStateException(cycle)));
      return false;
    }
    leaf = last;
    future.addWaiter(this);
    if (cancellation != null && future.cancel(cancelMessage())) {
      cancellation = null;
    }
    return true;
  }

  private void finish(@Nullable Object outcome) {
    if (!(outcome instanceof Failure failure)) {
      end(cancellation != null ? new Failure(cancelledError(), true) : outcome);
      return;
    }
    if (firstAwaiting() == null) {
      failure.tell(null);
    }
    // Else it goes on with who awaits this, and mostly nobody looks there, either.
    if (failure.isCancelledError()) {
      end(failure.asCancellation());
    } else {
      end(failure);
      if (loop().errors().endsRun(failure.error)) {
        retrieve();
        throw Failure.sneakyThrow(failure.error);
      }
      if (loop().errors().wasThrown(failure.error)) {
        retrieve();
      }
    }
  }

  /** Ends it, if it waits, since its coroutine was closed and so will never go on. */
  void closed(@Nullable Object waitedFor) {
    if (waitedFor instanceof Future<?> future && !future.done()) {
      future.removeWaiter(this);
      if (future instanceof SleepFuture<?> sleep) {
        sleep.cancel();
      }
      leaf = null;
      end(reused());
      retrieve();
    }
  }

  private Failure reused() {
    return Failure.of(new IllegalStateException("cannot reuse already awaited coroutine " + root));
  }

  private void end(@Nullable Object outcome) {
    cancellation = null;
    loop().tasks().remove(this);
    complete(outcome);
    FlightRecording.ended(this);
  }

  private static final class CancelAndJoin extends Coroutine<@Nullable Void> {
    private final Task<?> task;

    CancelAndJoin(Task<?> task) {
      this.task = task;
    }

    @Override
    protected @Nullable Void resume() throws Throwable {
      if (state == 0) {
        task.cancel();
        if (suspend(1, task.join())) {
          return null;
        }
      }
      return awaited();
    }
  }
}

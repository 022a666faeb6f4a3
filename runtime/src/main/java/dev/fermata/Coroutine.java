package dev.fermata;

import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One call of an {@code @Async} method: the base of generated state machines. The counterpart of
 * Python's coroutine object.
 *
 * <p>A coroutine does nothing until it is awaited or made a {@link Task}, and runs once. Confined
 * to the thread of the event loop that runs it.
 *
 * <p>The protected members are the protocol of generated code, and as binary as {@link
 * dev.fermata.companion.CompanionVersion} says. {@link #resume()} runs from {@link #state} to the
 * next suspension or to the end. An await is a call of {@code suspend}, which sets the state to go
 * on at, and, at that state, a call of {@link #awaited()}:
 *
 * <pre>{@code
 * case 0 -> {
 *   if (suspend(1, sleep(ofSeconds(1)))) return null;
 * }
 * case 1 -> {
 *   awaited();
 *   return "Hello world!";
 * }
 * }</pre>
 *
 * <p>What a coroutine awaits begins on its own stack, as a plain call does, up to a fixed depth;
 * below that, and whenever one goes on after a suspension, the task that drives them does it, from
 * a loop. So neither a deep chain of awaits nor a long loop of them grows the stack, and a task
 * goes on at the innermost coroutine directly, however deep the chain is.
 *
 * @param <T> the type of the result
 */
public abstract class Coroutine<T extends @Nullable Object> implements Awaitable<T> {

  /** The awaiter of a coroutine that has ended, or that will never start. */
  private static final Object FINISHED = new Object();

  /** The awaiter of a coroutine that {@link #close()} drives. */
  private static final Object CLOSING = new Object();

  /** Awaited to let the loop turn once. */
  static final Object TURN = new Object();

  /** How many coroutines, each awaited by the one before, begin on one stack. */
  private static final int MAX_DEPTH = 32;

  /**
   * Where {@link #resume()} goes on; 0 before the start. Only generated code sets it. A field, and
   * an int for good: compiled companions read it as that.
   */
  protected int state;

  /**
   * While suspended: the {@link Coroutine}, the {@link Future} or the {@link #TURN} waited for; for
   * a moment the {@link GeneratorIterator} that knows who goes on. From then until {@link
   * #awaited()} takes it: what that gave, a value or a {@link Failure}. While running: null, or the
   * failure that the last await threw, which the body may be about to let go on.
   */
  private @Nullable Object awaited;

  /**
   * Null while fresh, or in debug mode a {@link Creation}; then the coroutine or the {@link Task}
   * to go on with; then FINISHED.
   */
  private @Nullable Object awaiter;

  /** While it runs: how many callers stand below it on the stack. Else 0. */
  private byte depth;

  /** For generated subclasses. */
  @SuppressWarnings("this-escape") // Its class is looked at and a phantom reference is kept.
  protected Coroutine() {
    if (DebugMode.isActive()) {
      awaiter = DebugMode.created(this);
    }
  }

  /**
   * A coroutine that gives a value without ever suspending. Awaiting it costs nothing more.
   *
   * @param value what it gives
   * @param <T> the type of the value
   * @return a new coroutine, for one use as any other
   */
  public static <T extends @Nullable Object> Coroutine<T> completed(T value) {
    return new Completed<>(value);
  }

  @Override
  public final Coroutine<T> toCoroutine() {
    return this;
  }

  /**
   * Runs the body from {@link #state} to its next suspension or its end. For the runtime to call.
   *
   * @return the result when the body has ended; null, and of no meaning, when it is suspended
   * @throws Throwable what the body throws, as it is
   */
  protected abstract @Nullable T resume() throws Throwable;

  /**
   * Drops the references that the body held, since it has ended or will never start: a coroutine
   * may be remembered longer than what it worked on. For the runtime to call, once at most.
   */
  protected void clear() {}

  /**
   * Begins an await. Whatever is wrong with the awaitable is thrown here, with {@link #state}
   * already set to {@code next}: both belong to the same await.
   *
   * @param next the state that takes what is awaited, with {@link #awaited()}
   * @param awaitable what to await
   * @return true when the coroutine must now return; false when what it awaits is there already
   */
  protected final boolean suspend(int next, Awaitable<?> awaitable) {
    state = next;
    if (awaitable instanceof Future<?> future) {
      return suspendOn(future);
    }
    if (awaitable instanceof Sleep<?> sleep && (sleep.isTurn() || !sleep.isOver())) {
      Coroutine<?> slept = sleep;
      slept.claim(this);
      awaited = sleep.isTurn() ? TURN : sleep.begin();
      return true;
    }
    if (awaitable instanceof FairWait<?, ?> wait) {
      return suspendInLine(wait);
    }
    Coroutine<?> callee = of(awaitable);
    if (callee instanceof Completed<?> completed) {
      callee.claim(FINISHED);
      awaited = completed.value;
      return false;
    }
    callee.claim(this);
    if (depth == MAX_DEPTH) {
      awaited = callee;
      return true;
    }
    // Here and not in a method of its own, since each frame is one that an exception's trace takes.
    callee.depth = (byte) (depth + 1);
    Object outcome;
    try {
      outcome = callee.resume();
      if (callee.isSuspended()) {
        callee.depth = 0;
        awaited = callee;
        return true;
      }
    } catch (Throwable thrown) {
      outcome = callee.failure(thrown);
    }
    callee.finish();
    callee.awaited = null;
    awaited = outcome;
    return false;
  }

  /**
   * Begins an await of an iterator's next item: of its {@code moveNext()}, which a generator whose
   * body can go on at once does not need.
   *
   * @param next the state that takes whether there is one, with {@link #awaited()}
   * @param items what to move
   * @return true when the coroutine must now return; false when it is known already
   */
  protected final boolean suspendForItem(int next, AsyncIterator<?> items) {
    if (items instanceof GeneratorIterator<?> generator && depth < MAX_DEPTH) {
      Coroutine<?> body = generator.beginCall(this);
      if (body != null) {
        state = next;
        return callBody(body, generator);
      }
    }
    return suspend(next, items.moveNext());
  }

  /**
   * Runs a generator's body from where it stands, on the stack of this, to its next item; true if
   * this is suspended. What awaits the body is the run that the generator has begun.
   */
  private boolean callBody(Coroutine<?> body, GeneratorIterator<?> generator) {
    body.depth = (byte) (depth + 1);
    Object outcome;
    try {
      outcome = body.resume();
      if (body.awaited == generator && generator.endCall()) {
        body.depth = 0;
        body.awaited = null;
        awaited = true;
        return false;
      }
      if (body.isSuspended()) {
        body.depth = 0;
        awaited = body.awaiter;
        return true;
      }
    } catch (Throwable thrown) {
      outcome = body.failure(thrown);
    }
    Coroutine<?> run = Objects.requireNonNull(body.awaiter());
    body.finish();
    body.awaited = null;
    run.awaited = outcome;
    run.awaiter = null;
    return suspend(state, run);
  }

  /**
   * Takes what is there, or waits in line for it. The wait itself is given to nobody, so that the
   * JIT compiler sees that it need not exist.
   */
  private <A extends @Nullable Object> boolean suspendInLine(FairWait<A, ?> wait) {
    Coroutine<?> claimed = wait;
    claimed.claim(this);
    FairLine<A, ?> line = wait.line;
    A brought = wait.brought;
    try {
      boolean proceeds = line.admits();
      awaited = proceeds ? line.proceed(brought) : line.enter(brought);
      return !proceeds;
    } catch (Throwable thrown) {
      awaited = Failure.thrown(thrown, FairWait.class);
      return false;
    }
  }

  /**
   * Begins an await of a stage, which goes on on the loop's thread. Cancelling the await cancels
   * the stage.
   *
   * @param next the state that takes what is awaited, with {@link #awaited()}
   * @param stage what to await
   * @return true when the coroutine must now return; false when the stage is complete already
   */
  protected final boolean suspend(int next, CompletionStage<?> stage) {
    state = next;
    Objects.requireNonNull(stage, "await of null: a CompletionStage was expected");
    if (Stages.isDone(stage)) {
      awaited = Stages.outcome(stage);
      return false;
    }
    return suspendOn(Future.from(stage));
  }

  /** Begins an await that lets the loop turn once: everything that is ready runs before. */
  final boolean suspendForTurn(int next) {
    state = next;
    awaited = TURN;
    return true;
  }

  private boolean suspendOn(Future<?> future) {
    if (future.done()) {
      awaited = delivered(future);
      return false;
    }
    awaited = future;
    return true;
  }

  /** What an await of a future that is done gives. */
  static @Nullable Object delivered(Future<?> future) {
    Object outcome = future.retrieve();
    return outcome instanceof Failure failure ? failure.forDelivery() : outcome;
  }

  /**
   * Ends an await: the first thing at the state that it goes on at.
   *
   * @param <R> the type of what was awaited
   * @return its value
   * @throws Throwable its error, as it is, or the {@link CancelledError} of this await
   */
  @SuppressWarnings("unchecked")
  protected final <R extends @Nullable Object> R awaited() throws Throwable {
    Object outcome = awaited;
    if (outcome instanceof Failure failure) {
      failure.reach(this);
      throw failure.error;
    }
    awaited = null;
    return (R) outcome;
  }

  /**
   * Has the stack trace of an error that this coroutine's body has caught name the awaits that led
   * here. Until then the error is left as it is, since mostly nobody looks.
   *
   * @param caught what was caught
   * @param <X> its type
   * @return the same
   */
  protected final <X extends Throwable> X traced(X caught) {
    Failure failure = failure(caught);
    Coroutine<?> outermost = this;
    if (failure.isOnStack()) {
      for (int i = 0;
          i < depth
              && outermost.awaiter instanceof Coroutine<?> caller
              && !(caller instanceof GeneratorRun);
          i++) {
        outermost = caller;
      }
    }
    failure.tell(outermost.continuation());
    return caught;
  }

  /**
   * Ends this coroutine. One that was not started never will be; one that is suspended gets a
   * {@link CancelledError} thrown at its await, so that its {@code finally} blocks run; one that
   * has ended stays so. A task that runs it fails. The counterpart of Python's {@code
   * coroutine.close()}; needed only for coroutines that no task runs to its end.
   *
   * @throws IllegalStateException if it is running, is awaited by another coroutine, or waits for
   *     something again instead of ending
   */
  public final void close() {
    if (awaiter == null || awaiter instanceof Creation) {
      claim(FINISHED);
      clear();
      return;
    }
    if (awaiter == FINISHED) {
      return;
    }
    if (awaiter instanceof Coroutine<?>) {
      throw new IllegalStateException(
          this + " is awaited by another coroutine: cancel its task instead");
    }
    if (awaiter == CLOSING || (awaiter instanceof Task<?> task && task.isStepping())) {
      throw new IllegalStateException(this + " is executing already");
    }
    Object driver = awaiter;
    Coroutine<?> leaf = leaf();
    Object waitedFor = leaf.awaited;
    if (!leaf.isSuspended()) {
      awaiter = FINISHED;
      return;
    }
    awaiter = CLOSING;
    leaf.receive(Failure.of(CancelledError.requested(null)));
    drive(leaf);
    Object outcome;
    if (isFinished()) {
      outcome = takeOutcome();
    } else {
      abandon();
      outcome = Failure.of(new IllegalStateException(this + " awaited again while it was closed"));
    }
    if (driver instanceof Task<?> task) {
      task.closed(waitedFor);
    }
    if (outcome instanceof Failure failure && !failure.isCancelledError()) {
      throw Failure.sneakyThrow(failure.error);
    }
  }

  /** Whether it has ended, or will never start. */
  final boolean isFinished() {
    return awaiter == FINISHED;
  }

  /** Whether someone has begun to wait for its end. */
  final boolean isStarted() {
    return awaiter != null && !(awaiter instanceof Creation);
  }

  /** Ends it before it started: its body never runs. */
  final void abandon() {
    finish();
  }

  /** Takes this fresh coroutine for the one that will go on when it ends. */
  final void claim(Object driver) {
    if (awaiter instanceof Creation creation) {
      creation.awaited();
    } else if (awaiter != null) {
      throw new IllegalStateException(
          awaiter == FINISHED
              ? "cannot reuse already awaited coroutine " + this + ": call the method again"
              : this + " is being awaited already: make it a task to await it more than once");
    }
    awaiter = driver;
  }

  /** Has another go on when this one ends: a generator's body ends for whoever moves it then. */
  final void setAwaiter(Object driver) {
    awaiter = driver;
  }

  /** Has this wait for one, and another for this, as if all but the first were suspended. */
  final void link(int next, Coroutine<?> callee, Coroutine<?> caller) {
    state = next;
    awaited = callee;
    awaiter = caller;
    callee.awaiter = this;
  }

  /** Whether a coroutine is the one to go on with when this ends. */
  final boolean isAwaitedBy(Coroutine<?> other) {
    return awaiter == other;
  }

  /** Suspends for a coroutine that goes on elsewhere than at its outermost, or for a transfer. */
  final void suspendFor(Object target) {
    awaited = target;
  }

  /** Ends this suspended coroutine for the one that awaits it, which is returned, if one does. */
  final @Nullable Coroutine<?> endFor(Object outcome) {
    if (!(awaiter instanceof Coroutine<?> caller)) {
      return null;
    }
    awaiter = FINISHED;
    awaited = null;
    caller.awaited = outcome;
    return caller;
  }

  /** Whether it waits for something, if it runs no more. */
  private boolean isSuspended() {
    return awaited != null && !(awaited instanceof Failure);
  }

  /** What this suspended coroutine waits for. */
  final @Nullable Object waitsFor() {
    return awaited;
  }

  /**
   * Ends a suspension, before {@link #drive} goes on.
   *
   * @param outcome what this waited for gave, or what is thrown instead
   * @return true if this has to wait once more; never after a failure
   */
  final boolean receive(@Nullable Object outcome) {
    if (awaited instanceof FairTurn<?, ?> turn) {
      return turn.takeUp(this, outcome);
    }
    awaited = outcome;
    return false;
  }

  /** Says what the await gave, before {@link #drive} goes on. */
  final void deliver(@Nullable Object outcome) {
    awaited = outcome;
  }

  /** The value or the {@link Failure} that this finished coroutine ended with. */
  final @Nullable Object takeOutcome() {
    Object outcome = awaited;
    awaited = null;
    return outcome;
  }

  /** The innermost coroutine that this one waits for. */
  final Coroutine<?> leaf() {
    Coroutine<?> leaf = this;
    while (leaf.awaited instanceof Coroutine<?> callee) {
      leaf = callee;
    }
    return leaf;
  }

  /** The coroutine that awaits this one, if it is one. */
  final @Nullable Coroutine<?> awaiter() {
    return awaiter instanceof Coroutine<?> coroutine ? coroutine : null;
  }

  /** The coroutine that goes on when this one ends: its awaiter, or one that awaits its task. */
  final @Nullable Coroutine<?> continuation() {
    return awaiter instanceof Task<?> task ? task.firstAwaiting() : awaiter();
  }

  /**
   * The trampoline: runs a coroutine, those that it awaits and those that await it, each on this
   * very stack frame, until one waits for something that is no coroutine, which is returned as it
   * is, or until the outermost has ended, which is returned finished and with its outcome.
   */
  static Coroutine<?> drive(Coroutine<?> leaf) {
    Coroutine<?> current = leaf;
    while (true) {
      Object outcome;
      try {
        outcome = current.resume();
        if (current.isSuspended()) {
          // What began on its stack is suspended, too.
          current = current.leaf();
          if (current.awaited instanceof GeneratorIterator<?> generator) {
            current = generator.transfer(current);
          } else if (current.awaited != null) {
            return current;
          }
          continue;
        }
      } catch (Throwable thrown) {
        Failure failure = current.failure(thrown);
        failure.leaveStack();
        outcome = failure;
      }
      do {
        Object awaiter = current.awaiter;
        current.finish();
        if (!(awaiter instanceof Coroutine<?> caller)) {
          current.awaited = outcome;
          return current;
        }
        current.awaited = null;
        caller.awaited = outcome;
        current = caller;
      } while (outcome instanceof Failure failure && failure.passes(current));
    }
  }

  private void finish() {
    awaiter = FINISHED;
    clear();
  }

  /**
   * What this ends with if it throws an error: the failure of its last await, or one of its own.
   */
  private Failure failure(Throwable thrown) {
    return awaited instanceof Failure failure && failure.error == thrown
        ? failure
        : Failure.thrown(thrown, getClass());
  }

  /** The coroutine to run for an awaitable. */
  @SuppressWarnings("unchecked")
  static <T extends @Nullable Object> Coroutine<T> of(Awaitable<? extends T> awaitable) {
    Objects.requireNonNull(awaitable, "await of null: an Awaitable was expected");
    return (Coroutine<T>)
        Objects.requireNonNull(
            awaitable.toCoroutine(),
            () -> awaitable.getClass().getName() + ".toCoroutine() returned null");
  }

  /** Names the method, and where it stands: {@code <hello() running at Hello.java:8>}. */
  @Override
  public String toString() {
    return Descriptions.of(this);
  }

  private static final class Completed<T extends @Nullable Object> extends Coroutine<T> {
    private final T value;

    Completed(T value) {
      this.value = value;
    }

    @Override
    protected @Nullable T resume() {
      return value;
    }
  }
}

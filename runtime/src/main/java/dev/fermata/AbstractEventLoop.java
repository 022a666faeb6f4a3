package dev.fermata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all loops share: the ready queue, the timers, the inbox for other threads and the turns that
 * move callbacks between them. A loop on top of another engine's adds a clock and a way to wait.
 *
 * <p>All state but the inbox is confined to the thread that runs the loop, or, while none does, to
 * the thread that uses it.
 */
public abstract non-sealed class AbstractEventLoop implements EventLoop {
  private static final int MAX_PENDING_REPORTS = 10;

  private final Schedule schedule;
  private final Stepper stepper;

  private final TaskRegistry tasks = new TaskRegistry();

  @SuppressWarnings("this-escape") // Kept, and first used by a run.
  private final UnretrievedFailures unretrieved = new UnretrievedFailures(this);

  private final Set<CompletableFuture<?>> openStages = ConcurrentHashMap.newKeySet();
  private final NeverAwaited neverAwaited = new NeverAwaited();

  @SuppressWarnings("this-escape") // Kept, and first used by a run.
  private final OpenGenerators openGenerators = new OpenGenerators(this);

  private final DefaultExecutor defaultExecutor = new DefaultExecutor();

  /** The thread that runs this loop now. */
  private volatile @Nullable Thread thread;

  private volatile boolean closed;

  /** What watches channels for a loop that has no selector of its own, once there are any. */
  private @Nullable SelectorThread selectorThread;

  /** That of the thread that runs this loop; of no meaning while none does. */
  private Execution execution = new Execution();

  private @Nullable Task<?> currentTask;

  /** What the present run waits for, if it does not go on until it is stopped. */
  private @Nullable Future<?> mainFuture;

  private int outstanding;

  /** How many of those that are outstanding are stages, which anything may complete. */
  private int outstandingStages;

  private boolean toldStandstill;

  /** The last fatal error that ended a run. */
  private @Nullable Throwable thrownFatal;

  private boolean debug = Boolean.getBoolean("fermata.debug");
  private Duration slowCallbackDuration = Duration.ofMillis(100);
  private @Nullable ExceptionHandler exceptionHandler;
  private Consumer<String> timedOutput = System.out::println;

  /** A loop that is not running yet. */
  protected AbstractEventLoop() {
    this(new Schedule());
  }

  @SuppressWarnings("this-escape") // Kept, and first used by a run.
  AbstractEventLoop(Schedule schedule) {
    this.schedule = schedule;
    this.stepper = new Stepper(this, schedule);
    OpenLoops.add(this);
  }

  /**
   * Reads the loop's clock. May be called on any thread.
   *
   * @return nanoseconds since an arbitrary moment, never less than before
   */
  protected abstract long now();

  /**
   * Waits, on the loop's thread, until {@link #wake()} or until the time is over. May return early.
   * A {@code wake()} that came since the previous call must not be lost.
   *
   * @param nanoseconds how long to wait, more than 0; {@link Long#MAX_VALUE} for without end
   */
  protected abstract void waitForWork(long nanoseconds);

  /** Ends {@link #waitForWork}; called on any thread. */
  protected abstract void wake();

  /** Frees what this loop holds; called once, when it is closed. */
  protected void release() {}

  /**
   * Returns how many results are still to come from threads that this loop handed work to, and from
   * stages that its coroutines wait for.
   *
   * @return 0 when nothing but timers and other threads' calls can make the loop go on
   */
  protected final int outstanding() {
    return outstanding;
  }

  /**
   * In debug mode, says once where nothing can go on by itself: nothing is ready, there is no
   * timer, and nothing is outstanding. Only another thread can help then.
   */
  void noteStandstill() {
    if (debug && !toldStandstill && outstanding == 0 && !waitsForChannels() && !tasks.isEmpty()) {
      toldStandstill = true;
      Log.warning("Nothing on this event loop can go on by itself" + Standstill.describe(this));
    }
  }

  /** Whether an error ends the run: a fatal one does, once, however many are told of it. */
  final boolean endsRun(Throwable error) {
    if (error == thrownFatal || !Failure.isFatal(error)) {
      return false;
    }
    thrownFatal = error;
    return true;
  }

  /** Whether an error came out of a run, and so was heard of. */
  final boolean wasThrown(Throwable error) {
    return error == thrownFatal;
  }

  /** Whether a run goes on until something is done, not until {@link #stop()}. */
  final boolean hasMain() {
    return mainFuture != null;
  }

  /** The loop behind the interface. */
  static AbstractEventLoop of(EventLoop loop) {
    return (AbstractEventLoop) Objects.requireNonNull(loop, "loop");
  }

  // Running.

  @Override
  public final void runForever() {
    checkOpen();
    checkMayRun();
    Watchdog.watch(this);
    try {
      occupyThread(stepper::run);
    } finally {
      Watchdog.unwatch(this);
    }
  }

  /** Runs turns, one or many, as what the present thread does. */
  final void occupyThread(Runnable turns) {
    Execution current = Execution.current();
    AbstractEventLoop outerLoop = current.loop;
    Context outerContext = current.context;
    Task<?> outerTask = currentTask;
    execution = current;
    current.loop = this;
    thread = Thread.currentThread();
    DebugMode.count(debug ? 1 : 0);
    try {
      turns.run();
    } finally {
      DebugMode.count(debug ? -1 : 0);
      thread = null;
      current.loop = outerLoop;
      current.context = outerContext;
      current.leave();
      currentTask = outerTask;
    }
  }

  @Override
  public final <T extends @Nullable Object> T runUntilComplete(Awaitable<? extends T> main) {
    checkOpen();
    checkMayRun();
    Future<T> future = ensureFuture(main);
    Stopper stopper = new Stopper();
    future.addDoneCallback(stopper);
    mainFuture = future;
    try {
      runForever();
    } finally {
      mainFuture = null;
      stopper.active = false;
      future.removeDoneCallback(stopper);
    }
    if (!future.done()) {
      throw new IllegalStateException("Event loop stopped before Future completed.");
    }
    return future.result();
  }

  @Override
  public final void stop() {
    checkMayStop();
    stepper.stop();
  }

  @Override
  public final void close() {
    if (isRunning()) {
      throw new IllegalStateException("Cannot close a running event loop");
    }
    if (closed) {
      return;
    }
    checkMayClose();
    try {
      reportPendingTasks();
      unretrieved.reportAll();
      neverAwaited.reportAll();
    } finally {
      // Whatever a report throws, a closed loop is closed, and nobody waits for it.
      closed = true;
      OpenLoops.remove(this);
      cancelThreadsafe();
      schedule.clear();
      defaultExecutor.abandon();
      try {
        closeChannels();
      } finally {
        release();
      }
    }
  }

  private void closeChannels() {
    if (selectorThread != null) {
      try {
        selectorThread.closeAll();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Those whose end other threads wait for, and which only this loop could bring about. */
  final Set<CompletableFuture<?>> openStages() {
    return openStages;
  }

  private void cancelThreadsafe() {
    for (CompletableFuture<?> stage : openStages) {
      stage.cancel(false);
    }
  }

  /**
   * A task that can never go on may be one that someone counts on; a thousand need not all be
   * named.
   */
  private void reportPendingTasks() {
    int left = MAX_PENDING_REPORTS;
    Set<Task<?>> pending = tasks.snapshot();
    for (Task<?> task : pending) {
      boolean isLast = --left < 0;
      String message =
          isLast
              ? pending.size() - MAX_PENDING_REPORTS + " more tasks were destroyed but are pending!"
              : "Task was destroyed but it is pending!";
      callExceptionHandler(new ExceptionContext(message, null, isLast ? null : task, null));
      if (isLast) {
        break;
      }
    }
  }

  @Override
  public final boolean isRunning() {
    return thread != null;
  }

  @Override
  public final boolean isClosed() {
    return closed;
  }

  @Override
  public final Duration time() {
    return Duration.ofNanos(now());
  }

  // Scheduling.

  @Override
  public final Handle callSoon(Runnable callback) {
    return callSoon(callback, contextValues());
  }

  final Handle callSoon(Runnable callback, @Nullable ContextValues context) {
    Objects.requireNonNull(callback, "callback");
    checkUsable("callSoon");
    CallbackHandle handle = new CallbackHandle(this, callback, context);
    schedule.add(handle);
    noteWork();
    return handle;
  }

  @Override
  public final TimerHandle callLater(Duration delay, Runnable callback) {
    Objects.requireNonNull(delay, "delay");
    return callAtNanos(Durations.plusSaturated(now(), Durations.toNanosSaturated(delay)), callback);
  }

  @Override
  public final TimerHandle callAt(Duration when, Runnable callback) {
    return callAtNanos(Durations.toNanosSaturated(Objects.requireNonNull(when, "when")), callback);
  }

  private TimerHandle callAtNanos(long when, Runnable callback) {
    Objects.requireNonNull(callback, "callback");
    checkUsable("callAt");
    TimerHandle timer = schedule.addTimer(this, callback, contextValues(), when);
    noteWork();
    return timer;
  }

  @Override
  public final Handle callSoonThreadsafe(Runnable callback) {
    Objects.requireNonNull(callback, "callback");
    checkOpen();
    CallbackHandle handle = new CallbackHandle(this, callback, Execution.contextValues());
    schedule.post(handle);
    if (stepper.isIdle()) {
      wake();
    }
    return handle;
  }

  /** Begins to sleep. */
  final void startTimer(SleepFuture<?> due, Duration delay) {
    checkUsable("sleep");
    timers().add(due, Durations.plusSaturated(now(), Durations.toNanosSaturated(delay)));
    noteWork();
  }

  /** Schedules a task's next step. */
  final void schedule(Task<?> task) {
    checkUsable("a task's step");
    schedule.add(task);
    noteWork();
  }

  /** Tells a loop whose turns others run that it has work, unless a turn finds it anyway. */
  private void noteWork() {
    if (thread == null) {
      workAdded();
    }
  }

  /** Called on the loop's thread when something was scheduled while no turn runs. */
  void workAdded() {}

  @Override
  public final <T extends @Nullable Object> Future<T> createFuture() {
    checkThread("createFuture");
    return new Future<>(this);
  }

  @Override
  public final <T extends @Nullable Object> Task<T> createTask(Awaitable<? extends T> awaitable) {
    return createTask(awaitable, null);
  }

  @Override
  public final <T extends @Nullable Object> Task<T> createTask(
      Awaitable<? extends T> awaitable, @Nullable String name) {
    return createTask(awaitable, name, new Context(contextValues()));
  }

  @Override
  public final <T extends @Nullable Object> Task<T> createTask(
      Awaitable<? extends T> awaitable, @Nullable String name, Context context) {
    return Task.start(this, awaitable, name, context);
  }

  /** A future of this loop for an awaitable: itself, or a new task. */
  @SuppressWarnings("unchecked")
  final <T extends @Nullable Object> Future<T> ensureFuture(Awaitable<? extends T> awaitable) {
    if (!(awaitable instanceof Future<?> future)) {
      return createTask(awaitable);
    }
    if (future.loop() != this) {
      throw new IllegalArgumentException("The future belongs to a different loop: " + future);
    }
    return (Future<T>) future;
  }

  /** A future for an awaitable: itself, or a new task of the running loop. */
  @SuppressWarnings("unchecked")
  static <T extends @Nullable Object> Future<T> futureOf(Awaitable<? extends T> awaitable) {
    return awaitable instanceof Future<?> future
        ? (Future<T>) future
        : Execution.runningLoop().createTask(awaitable);
  }

  // Threads and stages.

  @Override
  public final <T extends @Nullable Object> Future<T> runInExecutor(
      @Nullable Executor executor, Callable<? extends T> work) {
    Objects.requireNonNull(work, "work");
    checkUsable("runInExecutor");
    return ThreadWork.start(this, executor == null ? defaultExecutor.get() : executor, work);
  }

  @Override
  public final void setDefaultExecutor(ExecutorService executor) {
    defaultExecutor.set(executor);
  }

  final DefaultExecutor defaultExecutor() {
    return defaultExecutor;
  }

  /**
   * Whether work that this loop handed to a thread is outstanding, not a stage alone.
   *
   * @return false also when nothing is
   */
  protected final boolean awaitsWork() {
    return outstanding > outstandingStages;
  }

  /** Notes that something is outstanding that other threads work on. */
  final void expect() {
    outstanding++;
  }

  /** Notes that something expected has come, or is no longer waited for. */
  final void settle() {
    outstanding--;
  }

  /** Notes that a stage is awaited. */
  final void expectStage() {
    outstanding++;
    outstandingStages++;
  }

  /** Notes that a stage has ended, or is no longer awaited. */
  final void settleStage() {
    outstanding--;
    outstandingStages--;
  }

  /** Runs something on the loop's thread; nothing if the loop is closed by now. */
  final void post(Runnable delivery) {
    try {
      callSoonThreadsafe(delivery);
    } catch (IllegalStateException e) {
      if (!closed) {
        throw e;
      }
    }
  }

  // Channels.

  /** The channels of this loop; without a selector of its own a thread watches them. */
  LoopChannels channels() throws IOException {
    SelectorThread started = selectorThread;
    if (started == null) {
      checkOpen();
      started = SelectorThread.start(this);
      selectorThread = started;
    }
    return started;
  }

  /** Whether a peer can make this loop go on. */
  boolean waitsForChannels() {
    return selectorThread != null && selectorThread.hasWaits();
  }

  final ChannelWatch.Wait enterWait(SelectableChannel channel, int operations) throws IOException {
    if (Execution.runningLoopOrNull() != this) {
      throw new IllegalStateException(
          "a channel is waited for in a task or callback of the loop that waits");
    }
    if (operations == 0 || (operations & ~channel.validOps()) != 0) {
      throw new IllegalArgumentException(
          "operations " + operations + " are not those of " + channel);
    }
    return channels().watch(channel).enter(this, operations);
  }

  /** Looks for channels that are ready, without waiting; called in the midst of much work. */
  void lookAtChannels() {}

  // Tasks and contexts.

  final TaskRegistry tasks() {
    return tasks;
  }

  final TimerQueue timers() {
    return schedule.timers();
  }

  final Schedule schedule() {
    return schedule;
  }

  final Stepper stepper() {
    return stepper;
  }

  final UnretrievedFailures unretrieved() {
    return unretrieved;
  }

  final NeverAwaited neverAwaited() {
    return neverAwaited;
  }

  final OpenGenerators openGenerators() {
    return openGenerators;
  }

  /** The thread that runs this loop; null if none does. */
  final @Nullable Thread thread() {
    return thread;
  }

  final @Nullable Task<?> currentTask() {
    return currentTask;
  }

  /** Makes a context current, on the thread that runs this, and returns the one before. */
  final Context enter(Context context) {
    Context outer = execution.context;
    execution.context = context;
    return outer;
  }

  /** Makes a task and its context current and returns the context before. */
  final Context enter(Task<?> task, Context context) {
    if (currentTask != null) {
      throw new IllegalStateException(
          "Cannot enter into " + task + " while " + currentTask + " is being executed.");
    }
    currentTask = task;
    return enter(context);
  }

  final void leave(Task<?> task, Context outer) {
    currentTask = null;
    enter(outer);
  }

  /** The values of the context that is current for whoever uses this loop. */
  final @Nullable ContextValues contextValues() {
    return thread == null ? Execution.contextValues() : execution.context.values();
  }

  // Settings and errors.

  @Override
  public final void setDebug(boolean debug) {
    if (isRunning() && this.debug != debug) {
      DebugMode.count(debug ? 1 : -1);
    }
    this.debug = debug;
  }

  @Override
  public final boolean getDebug() {
    return debug;
  }

  @Override
  public final void setSlowCallbackDuration(Duration duration) {
    slowCallbackDuration = Objects.requireNonNull(duration, "duration");
  }

  @Override
  public final Duration getSlowCallbackDuration() {
    return slowCallbackDuration;
  }

  /**
   * Sets where {@link dev.fermata.annotation.AsyncTimed} prints to.
   *
   * @param output takes one line at a time, on the loop's thread; at first {@code
   *     System.out::println}
   */
  public final void setTimedOutput(Consumer<String> output) {
    timedOutput = Objects.requireNonNull(output, "output");
  }

  /**
   * Returns where {@link dev.fermata.annotation.AsyncTimed} prints to.
   *
   * @return takes one line at a time
   */
  public final Consumer<String> getTimedOutput() {
    return timedOutput;
  }

  @Override
  public final void setExceptionHandler(@Nullable ExceptionHandler handler) {
    exceptionHandler = handler;
  }

  @Override
  public final void callExceptionHandler(ExceptionContext context) {
    ExceptionHandler handler = exceptionHandler;
    if (handler == null) {
      Log.error(context);
      return;
    }
    try {
      handler.handle(this, context);
    } catch (Throwable thrown) {
      if (endsRun(thrown)) {
        throw thrown;
      }
      Log.error(context);
      Log.error(new ExceptionContext("Unhandled error in exception handler", thrown, null, null));
    }
  }

  // Checks.

  /** Checks that the loop is open and that this is its thread. */
  final void checkUsable(String operation) {
    checkOpen();
    checkThread(operation);
  }

  /** Checks, at least in debug mode, that this thread may use the loop now. */
  void checkThread(String operation) {
    Thread running = thread;
    if (running != null && running != Thread.currentThread()) {
      throw Misuse.wrongThread(operation);
    }
  }

  final void checkOpen() {
    if (closed) {
      throw new IllegalStateException("Event loop is closed");
    }
  }

  /** Checks that this thread may run the loop, from now until it is stopped. */
  void checkMayRun() {
    if (isRunning()) {
      throw new IllegalStateException("This event loop is already running");
    }
    if (Execution.runningLoopOrNull() != null) {
      throw new IllegalStateException(
          "Cannot run the event loop while another loop is running on this thread: await instead");
    }
  }

  /** Checks that the loop is one that a call can stop. */
  void checkMayStop() {}

  /** Checks that the loop, which does not run, may be closed now. */
  void checkMayClose() {}

  /** Ends a run when what it runs is done; nothing once that run has ended in another way. */
  private final class Stopper implements Consumer<Future<?>> {
    private boolean active = true;

    @Override
    public void accept(Future<?> done) {
      if (active) {
        stop();
      }
    }
  }
}

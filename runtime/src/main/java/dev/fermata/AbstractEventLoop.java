package dev.fermata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
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
public abstract non-sealed class AbstractEventLoop extends LoopThread implements EventLoop {
  private final Schedule schedule;
  private final Stepper stepper;

  private final TaskRegistry tasks = new TaskRegistry();

  @SuppressWarnings("this-escape") // Kept, and first used by a run.
  private final UnretrievedFailures unretrieved = new UnretrievedFailures(this);

  @SuppressWarnings("this-escape") // Kept, and first used by a run.
  private final ErrorReports errors = new ErrorReports(this);

  private final Outside outside = new Outside();

  private final NeverAwaited neverAwaited = new NeverAwaited();

  @SuppressWarnings("this-escape") // Kept, and first used by a run.
  private final OpenGenerators openGenerators = new OpenGenerators(this);

  private final DefaultExecutor defaultExecutor = new DefaultExecutor();

  private volatile boolean closed;

  /** What watches channels for a loop that has no selector of its own, once there are any. */
  private @Nullable SelectorThread selectorThread;

  /** What the present run waits for, if it does not go on until it is stopped. */
  private @Nullable Future<?> mainFuture;

  private boolean toldStandstill;

  private boolean debug = Boolean.getBoolean("fermata.debug");
  private Duration slowCallbackDuration = Duration.ofMillis(100);
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
    return outside.outstanding();
  }

  /**
   * In debug mode, says once where nothing can go on by itself: nothing is ready, there is no
   * timer, and nothing is outstanding. Only another thread can help then.
   */
  void noteStandstill() {
    if (debug && !toldStandstill && outstanding() == 0 && !waitsForChannels() && !tasks.isEmpty()) {
      toldStandstill = true;
      Log.warning("Nothing on this event loop can go on by itself" + Standstill.describe(this));
    }
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
      occupyThread(this, stepper::run);
    } finally {
      Watchdog.unwatch(this);
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
      errors.reportPending(tasks.snapshot());
      unretrieved.reportAll();
      neverAwaited.reportAll();
    } finally {
      // Whatever a report throws, a closed loop is closed, and nobody waits for it.
      closed = true;
      OpenLoops.remove(this);
      outside.cancelStages();
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

  @Override
  public final boolean isRunning() {
    return thread() != null;
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
    Objects.requireNonNull(callback, "callback");
    checkUsable("callSoon");
    CallbackHandle handle = new RunnableHandle(this, callback, contextValues());
    schedule(handle);
    return handle;
  }

  /** Has a callback run in the next turn. */
  final void schedule(CallbackHandle handle) {
    schedule.add(handle);
    noteWork();
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
    CallbackHandle handle = new RunnableHandle(this, callback, Execution.contextValues());
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
    if (thread() == null) {
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
    return Task.start(this, awaitable, name, contextValues());
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
    return outside.awaitsWork();
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

  // What this is made of.

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

  final ErrorReports errors() {
    return errors;
  }

  final Outside outside() {
    return outside;
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
    errors.setHandler(handler);
  }

  @Override
  public final void callExceptionHandler(ExceptionContext context) {
    errors.report(context);
  }

  // Checks.

  /** Checks that the loop is open and that this is its thread. */
  final void checkUsable(String operation) {
    checkOpen();
    checkThread(operation);
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

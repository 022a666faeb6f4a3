package dev.fermata;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An event loop that is a guest on a thread that something else owns: a user interface's, Netty's,
 * Vert.x's, an executor's. It never waits; its host runs its turns, as it runs its own events, and
 * only when there is something to run. The counterpart of Trio's guest mode.
 *
 * <pre>{@code
 * var loop = new HostedEventLoop(Host.of(SwingUtilities::invokeLater, timers, SwingUtilities::isEventDispatchThread));
 * button.addActionListener(event -> loop.createTask(FormAsync.save(form)));
 * }</pre>
 *
 * <p>On the host's thread, outside a turn, a loop's methods may be called, such as {@link
 * #createTask(Awaitable)}; inside its tasks and callbacks everything of {@link Fermata}. On other
 * threads only {@link #callSoonThreadsafe}, {@link Fermata#runCoroutineThreadsafe}, {@link
 * Fermata#allTasks(EventLoop)} and {@link #shutdown()}; the rest is refused. It cannot be run or
 * stopped, and ends by {@link #shutdown()}. Several guests may share a thread.
 */
public final class HostedEventLoop extends AbstractEventLoop {
  private static final Duration DEFAULT_BUDGET = Duration.ofMillis(5);

  private final Host host;
  private long budget = DEFAULT_BUDGET.toNanos();

  /** Whether the host has a turn that has not begun. */
  private final AtomicBoolean posted = new AtomicBoolean();

  /** What the host wakes this loop by when the first timer is due; null when it need not. */
  private @Nullable AutoCloseable alarm;

  private long alarmTime;
  private final GuestShutdown shutdown;

  /**
   * A loop on a host's thread; may be made on any thread.
   *
   * @param host where it runs
   */
  @SuppressWarnings("this-escape") // Kept, and first used by a turn.
  public HostedEventLoop(Host host) {
    this.host = Objects.requireNonNull(host, "host");
    this.shutdown = new GuestShutdown(this, host);
    stepper().becomeGuest();
    Watchdog.watch(this);
  }

  /**
   * Sets for how long a turn may keep the host's thread. What is ready when the time is over is run
   * in a next turn, after the host's own events; a single step is never cut short.
   *
   * @param budget 5 ms at first; zero for one step a turn
   * @throws IllegalArgumentException if it is negative
   */
  public void setTurnBudget(Duration budget) {
    if (budget.isNegative()) {
      throw new IllegalArgumentException("a turn's budget is not negative: " + budget);
    }
    this.budget = Durations.toNanosSaturated(budget);
  }

  /**
   * Runs what is ready now, on the host's thread. The loop has its host call this; it is for
   * adapters that must go on inside an event of the host's. During a turn, as in the event loop of
   * a modal dialog that a step opens, it does nothing: a turn is posted when the outer one ends. A
   * closed loop does nothing.
   *
   * @throws IllegalStateException on any other thread
   */
  public void turn() {
    if (!host.isHostThread()) {
      throw Misuse.wrongThread("turn");
    }
    posted.set(false);
    if (isRunning() || isClosed()) {
      return;
    }
    try {
      occupyThread(this, () -> stepper().guestTurn(budget));
    } catch (Throwable thrown) {
      // A fatal error has no loop to end here, and the host is none of its business.
      reportEscaped("Exception in a turn of a hosted event loop", thrown);
    }
    if (shutdown.isComplete()) {
      shutdown.closeLoop();
    } else {
      workAdded();
    }
  }

  /**
   * Cancels the tasks that are left, in the order of their creation, awaits them turn by turn, and
   * closes the loop. May be called on any thread; again, it gives the same future.
   *
   * @return a future that ends when the loop is closed, on the host's thread; to wait for it on
   *     that thread, which would wait for itself, is refused with an {@link IllegalStateException}
   */
  public CompletableFuture<@Nullable Void> shutdown() {
    return shutdown.begin();
  }

  /** Has the host run a turn when there will be something to run, and only then. */
  @Override
  void workAdded() {
    if (stepper().hasWork()) {
      askForTurn();
      return;
    }
    long nanoseconds = stepper().nanosecondsToWait();
    if (nanoseconds == Schedule.FOREVER) {
      clearAlarm();
    } else {
      setAlarm(nanoseconds);
    }
  }

  private void askForTurn() {
    try {
      wake();
    } catch (RuntimeException e) {
      reportEscaped("The host of a hosted event loop takes no turn", e);
    }
  }

  private void setAlarm(long nanoseconds) {
    if (nanoseconds == 0) {
      askForTurn();
      return;
    }
    long time = now() + nanoseconds;
    if (alarm != null && alarmTime == time) {
      return;
    }
    clearAlarm();
    alarmTime = time;
    try {
      alarm = host.schedule(this::alarmed, Duration.ofNanos(nanoseconds));
    } catch (RuntimeException e) {
      reportEscaped("The host of a hosted event loop takes no timer", e);
    }
  }

  private void alarmed() {
    alarm = null;
    turn();
  }

  private void clearAlarm() {
    AutoCloseable set = alarm;
    alarm = null;
    if (set != null) {
      try {
        set.close();
      } catch (Exception e) {
        reportEscaped("The host of a hosted event loop cannot cancel a timer", e);
      }
    }
  }

  private void reportEscaped(String message, Throwable thrown) {
    try {
      callExceptionHandler(new ExceptionContext(message, thrown, null, null));
    } catch (Throwable again) {
      again.addSuppressed(thrown);
      Log.error(new ExceptionContext("Unhandled error in exception handler", again, null, null));
    }
  }

  @Override
  protected long now() {
    return RealTime.now();
  }

  /** Not called: a guest's host waits. */
  @Override
  protected void waitForWork(long nanoseconds) {
    throw new UnsupportedOperationException("a hosted event loop does not wait");
  }

  @Override
  protected void wake() {
    if (posted.compareAndSet(false, true)) {
      try {
        host.execute(this::turn);
      } catch (Throwable thrown) {
        posted.set(false);
        throw thrown;
      }
    }
  }

  @Override
  protected void release() {
    clearAlarm();
    Watchdog.unwatch(this);
    shutdown.loopClosed();
  }

  @Override
  void checkThread(String operation) {
    if (thread() != Thread.currentThread() && !host.isHostThread()) {
      throw Misuse.wrongThread(operation);
    }
  }

  @Override
  void checkMayRun() {
    throw new IllegalStateException(
        "A hosted event loop is run by its host: start tasks with createTask(...) on the host's"
            + " thread, or with runCoroutineThreadsafe(...) on others");
  }

  @Override
  void checkMayStop() {
    throw new IllegalStateException("A hosted event loop is not stopped: call shutdown()");
  }

  @Override
  void checkMayClose() {
    checkThread("close");
    if (!shutdown.isComplete() && !tasks().snapshot().isEmpty()) {
      throw new IllegalStateException(
          "A hosted event loop has tasks: shutdown() cancels them, awaits them and closes it");
    }
  }

  /** What owns the thread that a loop is a guest on. */
  public interface Host {

    /**
     * Runs something on the host's thread, soon, after what it was given before. Called on any
     * thread.
     *
     * @param turn what to run; throws nothing
     */
    void execute(Runnable turn);

    /**
     * Runs something on the host's thread after a delay. Called on the host's thread.
     *
     * @param turn what to run; throws nothing
     * @param delay how long to wait, more than zero
     * @return closed, on the host's thread, when it is no longer wanted; that it runs nevertheless
     *     does no harm
     */
    AutoCloseable schedule(Runnable turn, Duration delay);

    /**
     * Whether this is the host's thread.
     *
     * @return true on the thread that {@link #execute} runs things on
     */
    boolean isHostThread();

    /**
     * An executor of a single thread as a host.
     *
     * @param singleThread the executor, which remains its owner's to shut down, after the loop
     * @return a host
     */
    static Host of(ScheduledExecutorService singleThread) {
      return new ExecutorHost(singleThread);
    }

    /**
     * A host made of its parts.
     *
     * @param thread runs things on the host's thread, in order: {@code
     *     SwingUtilities::invokeLater}, {@code Platform::runLater}, a handler's {@code post}
     * @param timers what counts delays, on any thread
     * @param isHostThread whether it is asked on the host's thread
     * @return a host
     */
    static Host of(Executor thread, ScheduledExecutorService timers, BooleanSupplier isHostThread) {
      return new ComposedHost(thread, timers, isHostThread);
    }
  }
}

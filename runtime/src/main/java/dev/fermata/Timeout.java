package dev.fermata;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Limits the time of a block: when it is over, what the block awaits is cancelled, and the block
 * ends with a {@link TimeoutException}. The counterpart of {@code asyncio.Timeout}; made by {@link
 * Fermata#timeout} for the current task, which it is bound to.
 *
 * <pre>{@code
 * try (var limit = timeout(ofSeconds(1))) {
 *   await(something());
 * } catch (TimeoutException e) {
 *   ...
 * }
 * }</pre>
 *
 * <p>Someone else's cancellation of the task passes through as it is.
 */
public final class Timeout implements AsyncScope {

  private enum State {
    ACTIVE,
    EXPIRING,
    EXPIRED,
    FINISHED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Task<?> task;
  private final int cancellingBefore;
  private State state = State.ACTIVE;
  private @Nullable Duration when;
  private @Nullable Handle timer;

  /** The time limit as it was given, for messages; null if a time was. */
  private @Nullable Duration delay;

  /** What is to be done in time; null for what the task does. */
  private @Nullable Awaitable<?> what;

  /**
   * Enters a timeout in the current task.
   *
   * @param delay how long from now; null for without limit
   * @param what what is to be done in time; null for what the task does
   */
  static Timeout after(@Nullable Duration delay, @Nullable Awaitable<?> what) {
    Timeout timeout =
        new Timeout(
            delay == null ? null : Durations.plusSaturated(Execution.runningLoop().time(), delay));
    timeout.delay = delay;
    timeout.what = what;
    return timeout;
  }

  /** Enters a timeout in the current task. */
  Timeout(@Nullable Duration when) {
    Task<?> current = Execution.runningLoop().currentTask();
    if (current == null) {
      throw new IllegalStateException("Timeout should be used inside a task");
    }
    this.task = current;
    this.cancellingBefore = current.cancelling();
    reschedule(when);
  }

  /**
   * Sets another deadline.
   *
   * @param when a time of the loop's clock, which may be over already; null for never
   * @throws IllegalStateException if the deadline has passed or the block has ended
   */
  public void reschedule(@Nullable Duration when) {
    if (state != State.ACTIVE) {
      throw new IllegalStateException("Cannot change state of " + state + " Timeout");
    }
    this.when = when;
    delay = null;
    cancelTimer();
    if (when != null) {
      AbstractEventLoop loop = task.loop();
      timer =
          when.compareTo(loop.time()) <= 0
              ? loop.callSoon(this::expire)
              : loop.callAt(when, this::expire);
    }
  }

  /**
   * Returns the deadline.
   *
   * @return a time of the loop's clock; null for never
   */
  public @Nullable Duration when() {
    return when;
  }

  /**
   * Whether the deadline cut the block short.
   *
   * @return true from the moment that the block is being cancelled
   */
  public boolean expired() {
    return state == State.EXPIRING || state == State.EXPIRED;
  }

  private void expire() {
    timer = null;
    state = State.EXPIRING;
    task.cancel();
  }

  @Override
  public Coroutine<Boolean> exit(@Nullable Throwable cause) {
    return new Exit(this, cause);
  }

  /**
   * Ends the timeout.
   *
   * <p>An error that the block made of this timeout's cancellation goes on, and carries a {@link
   * TimeoutException} as suppressed.
   *
   * @throws TimeoutException if the cause is this timeout's own cancellation of the task
   */
  void finish(@Nullable Throwable cause) throws TimeoutException {
    cancelTimer();
    if (state == State.ACTIVE) {
      state = State.FINISHED;
    } else if (state == State.EXPIRING) {
      state = State.EXPIRED;
      if (task.uncancel() <= cancellingBefore && cause != null) {
        if (cause instanceof CancelledError) {
          throw timedOut(message(), cause);
        }
        cause.addSuppressed(new TimeoutException(message()));
      }
    }
  }

  /** The error of a time limit, caused by the cancellation that enforced it. */
  static TimeoutException timedOut(String message, Throwable cancellation) {
    TimeoutException error = new TimeoutException(message);
    error.initCause(cancellation);
    return error;
  }

  /** Says what timed out and after how long: {@code fetch() in Task-3 timed out after 5.000 s}. */
  private String message() {
    String name = task.getName();
    Duration deadline = when;
    return (what == null ? name : Descriptions.name(what) + " in " + name)
        + " timed out "
        + (delay != null
            ? "after " + Descriptions.seconds(delay) + " s"
            : "at " + (deadline == null ? "no time" : Descriptions.seconds(deadline) + " s"));
  }

  private void cancelTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  @Override
  public String toString() {
    String deadline =
        state == State.ACTIVE
            ? " when=" + (when == null ? "never" : Descriptions.seconds(when))
            : "";
    return "<Timeout [" + state + "]" + deadline + ">";
  }

  private static final class Exit extends Coroutine<Boolean> {
    private final Timeout timeout;
    private final @Nullable Throwable cause;

    Exit(Timeout timeout, @Nullable Throwable cause) {
      this.timeout = timeout;
      this.cause = cause;
    }

    @Override
    protected Boolean resume() throws TimeoutException {
      timeout.finish(cause);
      return false;
    }
  }
}

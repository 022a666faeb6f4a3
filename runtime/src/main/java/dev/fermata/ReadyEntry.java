package dev.fermata;

import dev.fermata.WaitQueue.Turn;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that is ready to run, for a {@link ReadyOrder}: the next step of a task, or a callback.
 */
public final class ReadyEntry {

  /** Why something is ready. */
  public enum Kind {
    /** A task that has not begun. */
    START,
    /** A task that awaited {@code sleep} of zero: it lets others go first. */
    YIELD,
    /** A task whose awaited future is done. */
    RESUME,
    /** A callback of a future, or one given to {@link EventLoop#callSoon}. */
    CALLBACK,
    /** A callback whose time has come. */
    TIMER,
    /** A callback given to {@link EventLoop#callSoonThreadsafe}. */
    POST
  }

  private final Object entry;
  private final Kind kind;
  private final @Nullable Object line;
  private @Nullable Duration deadline;
  private @Nullable Throwable injected;

  private ReadyEntry(Object entry, Kind kind, @Nullable Object line) {
    this.entry = entry;
    this.kind = kind;
    this.line = line;
  }

  /** The next step of a task. */
  static ReadyEntry of(Task<?> task) {
    if (!task.isStarted()) {
      return new ReadyEntry(task, Kind.START, null);
    }
    Coroutine<?> leaf = task.leaf();
    Object awaited = leaf == null ? null : leaf.waitsFor();
    return awaited == Coroutine.TURN
        ? new ReadyEntry(task, Kind.YIELD, null)
        : new ReadyEntry(task, Kind.RESUME, lineOf(awaited));
  }

  /**
   * A callback.
   *
   * @param step what stands for the step that the loop is in
   */
  static ReadyEntry of(CallbackHandle handle, Object step) {
    if (handle instanceof TimedHandle timer) {
      ReadyEntry entry = new ReadyEntry(handle, Kind.TIMER, null);
      entry.deadline = timer.when();
      return entry;
    }
    return new ReadyEntry(
        handle,
        Kind.CALLBACK,
        handle instanceof DoneCallback<?> callback ? lineOf(callback.future) : step);
  }

  /** A sleep that is over. */
  static ReadyEntry of(SleepFuture<?> due, Duration deadline) {
    ReadyEntry entry = new ReadyEntry(due, Kind.TIMER, null);
    entry.deadline = deadline;
    return entry;
  }

  static ReadyEntry posted(CallbackHandle handle, Thread by) {
    return new ReadyEntry(handle, Kind.POST, by);
  }

  private static @Nullable Object lineOf(@Nullable Object awaited) {
    return awaited instanceof Turn turn ? turn.line() : awaited;
  }

  /** What the loop runs for it. */
  Object toRun() {
    Throwable error = injected;
    if (error == null || !(entry instanceof Task<?> task)) {
      return entry;
    }
    return new RunnableHandle(task.loop(), () -> task.step(Failure.of(error)), null);
  }

  /**
   * Why it is ready.
   *
   * @return the reason
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Returns the task that it is a step of.
   *
   * @return null for a callback
   */
  public @Nullable Task<?> task() {
    return entry instanceof Task<?> task ? task : null;
  }

  /**
   * Returns what it stands in line for, first come first served: a future that it waits for, a
   * lock's, semaphore's, queue's, condition's or barrier's waiters, the step that called {@code
   * callSoon}, or the thread that posted it.
   *
   * @return entries whose lines are identical have to keep their order; null for none
   */
  public @Nullable Object line() {
    return line;
  }

  /**
   * Returns when a timer was due.
   *
   * @return a time of the loop's clock: a timer must not be overtaken by a later one; null for what
   *     is no timer
   */
  public @Nullable Duration deadline() {
    return deadline;
  }

  /**
   * Lets the task's await throw something when this entry runs, whatever it waited for.
   *
   * @param error what to throw
   * @throws IllegalStateException if this is no step of a task that stands at an await
   */
  public void inject(Throwable error) {
    if (kind != Kind.RESUME && kind != Kind.YIELD) {
      throw new IllegalStateException("no await to throw " + error + " at: " + this);
    }
    injected = error;
  }

  /**
   * Whether it is a callback that was cancelled, and will do nothing.
   *
   * @return true from {@link Handle#cancel()} on
   */
  public boolean cancelled() {
    return entry instanceof CallbackHandle handle && handle.cancelled();
  }

  /**
   * Where a callback was scheduled, in debug mode.
   *
   * @return the user's line; null for a task's step, or if it is not known
   */
  public @Nullable StackTraceElement scheduledAt() {
    return entry instanceof CallbackHandle handle ? handle.creationSite() : null;
  }

  /** Names the task, or the callback and where it was scheduled. */
  @Override
  public String toString() {
    return entry.toString();
  }
}

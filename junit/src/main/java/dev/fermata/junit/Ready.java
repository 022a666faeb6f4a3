package dev.fermata.junit;

import dev.fermata.ReadyEntry;
import dev.fermata.Task;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that may run now: the next step of a task, or a callback. */
public final class Ready {
  private final ReadyEntry entry;
  private final Tasks tasks;

  /** How many became ready before it, since the loop was made. */
  final long arrival;

  /** In which turn a loop without a chooser would run it, and how it came there. */
  final long turn;

  final Origin origin;

  /** In one turn first what steps made ready, then what threads posted, then timers. */
  enum Origin {
    STEP,
    POST,
    TIMER
  }

  Ready(ReadyEntry entry, Tasks tasks, long arrival, long turn) {
    this.entry = entry;
    this.tasks = tasks;
    this.arrival = arrival;
    this.turn = turn;
    this.origin =
        switch (entry.kind()) {
          case POST -> Origin.POST;
          case TIMER -> Origin.TIMER;
          default -> Origin.STEP;
        };
  }

  ReadyEntry entry() {
    return entry;
  }

  /**
   * Why it is ready.
   *
   * @return the reason
   */
  public ReadyEntry.Kind kind() {
    return entry.kind();
  }

  /**
   * The task that it is a step of.
   *
   * @return null for a callback
   */
  public @Nullable Task<?> task() {
    return entry.task();
  }

  /**
   * What acts when it runs: the same object for what belongs together.
   *
   * @return the task of a step; for callbacks, what they stand in line for, or else a callback
   *     itself
   */
  public Object actor() {
    Task<?> task = entry.task();
    if (task != null) {
      return task;
    }
    Object line = entry.line();
    return line == null ? this : line;
  }

  /** Whether a loop without a chooser would run this before another. */
  boolean isBefore(Ready other) {
    if (turn != other.turn) {
      return turn < other.turn;
    }
    return origin == other.origin ? arrival < other.arrival : origin.compareTo(other.origin) < 0;
  }

  /** Whether this has to run before another that is ready, too, in every schedule. */
  boolean mustPrecede(Ready other) {
    Duration deadline = entry.deadline();
    Duration others = other.entry.deadline();
    if (deadline != null && others != null) {
      return deadline.compareTo(others) < 0;
    }
    return entry.line() != null && entry.line() == other.entry.line() && arrival < other.arrival;
  }

  /** Names the task with its number in this run, or the callback. */
  @Override
  public String toString() {
    Task<?> task = entry.task();
    if (task != null) {
      return tasks.nameOf(task);
    }
    StackTraceElement site = entry.scheduledAt();
    String what =
        switch (entry.kind()) {
          case TIMER -> "timer";
          case POST -> "post";
          default -> "callback";
        };
    return site == null ? what : what + " of " + Texts.place(site);
  }
}

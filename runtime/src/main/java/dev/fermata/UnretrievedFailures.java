package dev.fermata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The failed futures of a loop whose error nobody has asked for yet. One is reported, once, a
 * second after it failed, by the loop's clock, or when the loop closes. By then all whom it told
 * have run: a failure is not looked at before the turn after it has ended.
 */
final class UnretrievedFailures {
  static final long GRACE_NANOSECONDS = 1_000_000_000;

  private final AbstractEventLoop loop;

  /** Those of the present turn. */
  private final List<Future<?>> fresh = new ArrayList<>();

  /** Those of earlier turns, the oldest first; retrieved ones leave when they come first. */
  private final ArrayDeque<Aging> aging = new ArrayDeque<>();

  /** How many may be in line before those that were retrieved are swept out of its middle. */
  private int sweepAt = 64;

  private record Aging(Future<?> future, long deadline) {}

  UnretrievedFailures(AbstractEventLoop loop) {
    this.loop = loop;
  }

  void add(Future<?> future) {
    fresh.add(future);
  }

  /** How many are remembered, retrieved ones that have not left yet included. */
  int size() {
    return fresh.size() + aging.size();
  }

  /** When the oldest has to be reported; {@link Schedule#FOREVER} if there is none. */
  long deadline() {
    Aging oldest = oldest();
    return oldest == null ? Schedule.FOREVER : oldest.deadline;
  }

  /** Reports what is over its time. */
  void endTurn() {
    if (fresh.isEmpty() && aging.isEmpty()) {
      return;
    }
    Aging oldest = oldest();
    if (fresh.isEmpty() && oldest == null) {
      return;
    }
    long now = loop.now();
    while (oldest != null && oldest.deadline <= now) {
      aging.poll();
      report(oldest.future);
      oldest = oldest();
    }
    long deadline = Durations.plusSaturated(now, GRACE_NANOSECONDS);
    for (Future<?> future : fresh) {
      if (!future.isRetrieved()) {
        aging.add(new Aging(future, deadline));
      }
    }
    fresh.clear();
    if (aging.size() > sweepAt) {
      aging.removeIf(entry -> entry.future.isRetrieved());
      sweepAt = Math.max(64, 2 * aging.size());
    }
  }

  void reportAll() {
    List<Future<?>> left = new ArrayList<>();
    aging.forEach(entry -> left.add(entry.future));
    left.addAll(fresh);
    aging.clear();
    fresh.clear();
    for (Future<?> future : left) {
      if (!future.isRetrieved()) {
        report(future);
      }
    }
  }

  private @Nullable Aging oldest() {
    Aging oldest = aging.peek();
    while (oldest != null && oldest.future.isRetrieved()) {
      aging.poll();
      oldest = aging.peek();
    }
    return oldest;
  }

  private void report(Future<?> future) {
    String kind = future instanceof Task<?> ? "Task" : "Future";
    Throwable error = future.peek() instanceof Failure failure ? failure.shown() : null;
    loop.callExceptionHandler(
        new ExceptionContext(kind + " exception was never retrieved", error, future, null));
  }
}

package dev.fermata.junit;

import dev.fermata.Awaitable;
import dev.fermata.Context;
import dev.fermata.EventLoop;
import dev.fermata.Fermata;
import dev.fermata.Inspection;
import dev.fermata.ReturnWhen;
import dev.fermata.Task;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The loop of a test, in one context: runs the test's methods one after another, and at the end
 * says what they left behind. The methods of tests that share a loop take turns.
 */
final class TestLoop {
  /** How long, in real time, a cancelled task may take to end. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** Longer than in debug mode otherwise: the steps of tests load classes. */
  private static final Duration SLOW_STEP = Duration.ofSeconds(1);

  /** What a test may leave behind. */
  enum Tolerance {
    NONE,
    /** Pending tasks. */
    PENDING,
    /** All that comes of a test that was cancelled in the middle. */
    CANCELLED
  }

  private final EventLoop loop;
  private final Context context = Context.copy();
  private final Set<Task<?>> background;
  private final Function<Task<?>, String> names;
  private final Leftovers leftovers;
  private final ReentrantLock turn = new ReentrantLock();

  TestLoop(EventLoop loop) {
    this.loop = loop;
    this.names = loop instanceof LimitedEventLoop limited ? limited::nameOf : Task::getName;
    this.leftovers = new Leftovers(names);
    loop.setDebug(true);
    loop.setSlowCallbackDuration(SLOW_STEP);
    loop.setExceptionHandler((failing, report) -> leftovers.reported(report));
    try {
      background = context.call(Background::begin);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  EventLoop loop() {
    return loop;
  }

  /**
   * Runs something to its end, and throws what it throws.
   *
   * @param name of its task
   * @param limit how much real time it has; null for without limit
   */
  <T extends @Nullable Object> T run(
      Awaitable<? extends T> body, String name, @Nullable Duration limit) {
    turn.lock();
    try {
      return runTask(createTask(body, name), limit);
    } finally {
      turn.unlock();
    }
  }

  /** What a test that runs once may say of its run. */
  Schedule plainSchedule() {
    Trial trial = Trial.plain();
    if (loop instanceof ScheduledEventLoop scheduled) {
      scheduled.order().setListener(trial);
    }
    return trial;
  }

  /** Makes a task in the test's context. */
  <T extends @Nullable Object> Task<T> createTask(Awaitable<? extends T> body, String name) {
    return loop.createTask(body, name, context);
  }

  /** Runs a task to its end, as {@link #run} does. */
  @SuppressWarnings("try") // What is only closed.
  <T extends @Nullable Object> T runTask(Task<T> main, @Nullable Duration limit) {
    RealTimeLimit watched = new RealTimeLimit(loop, main, names);
    Inspection.onInterrupt(loop, watched::interrupted);
    try (RealTimeLimit closed = watched.start(limit)) {
      return loop.runUntilComplete(main);
    } catch (TestFailure failure) {
      // The loop gave up: what main has in finally blocks still runs.
      end(Set.of(main));
      throw failure;
    } catch (Throwable thrown) {
      throw watched.explain(thrown);
    } finally {
      Inspection.onInterrupt(loop, null);
    }
  }

  /** The tasks that are pending now, as those of which {@link #endTest} does not complain. */
  Set<Task<?>> pending() {
    return new LinkedHashSet<>(Fermata.allTasks(loop));
  }

  /**
   * Ends a test on a loop that others use, too.
   *
   * @param before what was pending when it began
   * @throws TestFailure if it left something behind
   */
  void endTest(Collection<Task<?>> before, Tolerance tolerance) {
    turn.lock();
    try {
      Set<Task<?>> pending = pending();
      pending.removeAll(before);
      Set<Task<?>> own = new LinkedHashSet<>(background);
      own.removeAll(before);
      endTasks(own, pending, tolerance != Tolerance.NONE);
      leftovers.neverAwaited(Inspection.takeNeverAwaited(loop));
      leftovers.check();
    } finally {
      turn.unlock();
    }
  }

  /**
   * Ends the loop.
   *
   * @throws TestFailure if its tests left something behind
   */
  void close(Tolerance tolerance) {
    turn.lock();
    try {
      endTasks(background, pending(), tolerance != Tolerance.NONE);
      List<String> neverAwaited = Inspection.takeNeverAwaited(loop);
      if (tolerance != Tolerance.CANCELLED) {
        leftovers.neverAwaited(neverAwaited);
      }
      loop.setExceptionHandler(
          (failing, report) -> {
            if (tolerance != Tolerance.CANCELLED) {
              leftovers.reported(report);
            }
          });
      loop.close();
      leftovers.check();
    } finally {
      turn.unlock();
    }
  }

  private void endTasks(Collection<Task<?>> ended, Set<Task<?>> pending, boolean allowPending) {
    leftovers.stubborn(end(ended));
    background.removeAll(Set.copyOf(ended));
    pending.removeIf(Task::done);
    if (!allowPending) {
      leftovers.pending(pending);
    }
    leftovers.stubborn(end(pending));
  }

  /** Cancels tasks, waits for their end and returns those that do not end. */
  private List<Task<?>> end(Collection<Task<?>> tasks) {
    List<Task<?>> left = tasks.stream().filter(task -> !task.done()).toList();
    if (left.isEmpty()) {
      return left;
    }
    if (loop instanceof ScheduledEventLoop scheduled) {
      scheduled.order().quietly(() -> endAll(left));
    } else {
      endAll(left);
    }
    return left.stream().filter(task -> !task.done()).toList();
  }

  @SuppressWarnings("try") // What is only closed.
  private void endAll(List<Task<?>> left) {
    left.forEach(Task::cancel);
    Task<?> end = loop.createTask(Fermata.waitUntil(ReturnWhen.ALL_COMPLETED, left));
    try (Watch watch = Watch.after(GRACE, () -> RealTimeLimit.post(loop, loop::stop))) {
      loop.runUntilComplete(end);
    } catch (TestFailure | IllegalStateException e) {
      // Stopped, or nothing can ever go on: what is pending now will stay so.
      end.cancel();
      loop.runUntilComplete(end.join());
    }
  }
}

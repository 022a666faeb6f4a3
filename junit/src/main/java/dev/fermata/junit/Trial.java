package dev.fermata.junit;

import dev.fermata.CancelledError;
import dev.fermata.ReadyEntry;
import dev.fermata.Task;
import dev.fermata.junit.Cancellation.Window;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program under one schedule: makes its cancellations and faults, notes its choices.
 */
final class Trial implements RunListener, Schedule {
  private final Numbers numbers;
  private final List<Cancellation> cancellations;
  private final RunListener recorder;
  private final Choices choices = new Choices();
  private final Map<Task<?>, Integer> suspensions = new IdentityHashMap<>();
  private final Map<Task<?>, Map<Integer, Throwable>> faults = new IdentityHashMap<>();
  private final Set<String> foreignThreads = new LinkedHashSet<>();
  private @Nullable Task<?> target;
  private @Nullable Task<?> stepping;
  private boolean cancelled;

  /**
   * What is the same in all runs.
   *
   * @param maxSteps how many steps are a livelock
   */
  record Numbers(int run, long seed, long maxSteps) {}

  private Trial(Numbers numbers, List<Cancellation> cancellations, RunListener recorder) {
    this.numbers = numbers;
    this.cancellations = cancellations;
    this.recorder = recorder;
  }

  /** How a run went. */
  record Outcome(
      @Nullable Throwable failure,
      boolean aborted,
      String failureText,
      Plan plan,
      int[] options,
      int targetSuspensions,
      long steps,
      int tasks,
      Set<String> foreignThreads) {

    /** The same for two runs that went the same way. */
    long hash() {
      long hash = plan.cancellations().hashCode();
      for (Deviation each : plan.deviations()) {
        hash = (hash * 1_000_003 + each.point()) * 1_000_003 + each.pick();
      }
      return hash;
    }

    /** What a program looks like from outside: the same as long as it is the same program. */
    String fingerprint() {
      int hash = (Arrays.hashCode(options) * 31 + Long.hashCode(steps)) * 31 + tasks;
      return String.format(Locale.ROOT, "%08x", hash);
    }

    boolean failed() {
      return failure != null && !aborted;
    }
  }

  /** That of a test which runs once. */
  static Trial plain() {
    return new Trial(new Numbers(0, 0, Long.MAX_VALUE), List.of(), NONE);
  }

  static Outcome run(
      Program program, Chooser chooser, List<Cancellation> cancellations, Numbers numbers) {
    return run(program, chooser, cancellations, numbers, null);
  }

  static Outcome run(
      Program program,
      Chooser chooser,
      List<Cancellation> cancellations,
      Numbers numbers,
      @Nullable StepTable table) {
    ScheduledEventLoop loop = new ScheduledEventLoop(chooser);
    ScheduledOrder order = loop.order();
    Trial trial = new Trial(numbers, cancellations, table == null ? NONE : table);
    order.setMaxSteps(numbers.maxSteps());
    order.setListener(trial);
    if (table != null) {
      table.begin(loop);
    }
    try (HandOver threads = new HandOver()) {
      loop.setDefaultExecutor(threads);
      TestLoop testLoop = new TestLoop(loop);
      Throwable failure = trial.failureOf(program, testLoop);
      long steps = order.steps();
      order.finish();
      try {
        testLoop.close(
            trial.cancelled
                ? TestLoop.Tolerance.CANCELLED
                : program.allowsPending() ? TestLoop.Tolerance.PENDING : TestLoop.Tolerance.NONE);
      } catch (TestFailure left) {
        if (failure == null) {
          failure = left;
        } else if (!isAborted(failure)) {
          failure.addSuppressed(left);
        }
      }
      trial.foreignThreads.addAll(threads.letGo());
      return new Outcome(
          failure,
          failure != null && isAborted(failure),
          failure == null ? "" : order.tasks().renamed(Texts.wholeError(failure)),
          new Plan(trial.choices.deviations(), cancellations),
          trial.choices.options(),
          trial.target == null ? 0 : trial.suspensions.getOrDefault(trial.target, 0),
          steps,
          order.tasks().count(),
          trial.foreignThreads);
    }
  }

  private @Nullable Throwable failureOf(Program program, TestLoop loop) {
    try {
      program.run(loop, this);
      return null;
    } catch (CancelledError error) {
      return cancelled ? null : error;
    } catch (Throwable error) {
      return error;
    }
  }

  /** Whether an assumption did not hold. By name, since JUnit need not be there. */
  private static boolean isAborted(Throwable failure) {
    for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().equals("org.opentest4j.TestAbortedException")) {
        return true;
      }
    }
    return false;
  }

  // What a run is told.

  @Override
  public int run() {
    return numbers.run();
  }

  @Override
  public long seed() {
    return numbers.seed();
  }

  @Override
  public void target(Task<?> task) {
    target = task;
  }

  /** The task of the test's body is the target, unless the body names another. */
  void targetByDefault(Task<?> task) {
    if (target == null) {
      target = task;
    }
  }

  /** Whether the target was cancelled by now, so that what ends with that is no failure. */
  boolean isCancelled() {
    return cancelled;
  }

  @Override
  public void fail(Task<?> task, int n, Throwable error) {
    if (n < 1) {
      throw new IllegalArgumentException("suspensions are counted from 1 on, not " + n);
    }
    faults.computeIfAbsent(task, key -> new HashMap<>()).put(n, error);
  }

  // What happens in it.

  @Override
  public void becameReady(Ready entry) {
    if (entry.kind() == ReadyEntry.Kind.POST
        && entry.entry().line() instanceof Thread thread
        && !(thread instanceof HandOver.Worker)
        && thread != Thread.currentThread()) {
      foreignThreads.add(thread.getName());
    }
    recorder.becameReady(entry);
  }

  @Override
  public void beforeStep() {
    recorder.beforeStep();
    Task<?> ended = stepping;
    stepping = null;
    if (ended != null && !ended.done()) {
      int suspension = suspensions.merge(ended, 1, Integer::sum);
      if (isDue(ended, suspension, Window.WAITING)) {
        cancel(ended);
      }
    }
  }

  @Override
  public void chosen(List<Ready> ready, int index) {
    if (ready.size() > 1) {
      choices.add(ready.size(), index);
    }
    recorder.chosen(ready, index);
  }

  @Override
  public void stepBegins(Ready entry) {
    Task<?> task = entry.task();
    if (task != null && !task.done()) {
      stepping = task;
      int suspension = suspensions.getOrDefault(task, 0);
      if (suspension > 0) {
        if (isDue(task, suspension, Window.WOKEN)) {
          cancel(task);
        }
        Throwable error = faults.getOrDefault(task, Map.of()).get(suspension);
        if (error != null) {
          recorder.injects(task, error);
          entry.entry().inject(error);
        }
      }
    }
    recorder.stepBegins(entry);
  }

  private boolean isDue(Task<?> task, int suspension, Window window) {
    return task == target && cancellations.contains(new Cancellation(suspension, window));
  }

  private void cancel(Task<?> task) {
    cancelled = true;
    recorder.cancels(task);
    task.cancel("cancelled by the test's schedule");
  }
}

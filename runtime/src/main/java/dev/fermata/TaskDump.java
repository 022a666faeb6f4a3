package dev.fermata;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of a loop wait for, and where in the user's source, at one moment: the counterpart
 * of asyncio's {@code ps} and {@code pstree}.
 *
 * <pre>
 * Task-1 at Hello.main(Hello.java:12) (4.17 s)
 * ├─ Task-2 at Hello.fetch(Hello.java:30) waits for the end of a sleep (0.08 s)
 * └─ Task-3 at Hello.fetch(Hello.java:30) waits for AsyncLock[locked, waiting=1] (4.16 s)
 * </pre>
 *
 * <p>Taken on the loop's thread, in a turn of its own. A loop that is busy with one step for longer
 * than a second is looked at from outside: what stands there is then what was seen, and {@link
 * #busyAt()} says what it is busy with.
 */
public final class TaskDump {
  private static final long PATIENCE_MILLISECONDS = 1_000;

  private final List<Entry> tasks;
  private final @Nullable StackTraceElement busyAt;

  private TaskDump(List<Entry> tasks, @Nullable StackTraceElement busyAt) {
    this.tasks = List.copyOf(tasks);
    this.busyAt = busyAt;
  }

  /**
   * A task that is not done.
   *
   * @param id tells it from others, whatever their names are: the number of its creation in this
   *     program
   * @param name its name
   * @param state {@code running}, {@code ready} for one that goes on in the next turn, {@code
   *     waiting}, or {@code cancelling} for one that waits although it was asked to end
   * @param stack its awaits, innermost first; empty while it runs
   * @param waitsFor what it waits for, in words; null if nothing
   * @param awaits the ids of the tasks that it waits for, directly or by way of a gather or group
   * @param since for how long of the loop's time it has stood at its innermost await, counted from
   *     the beginning of the turn that brought it there, in steps of 10 ms; null if it stands at
   *     none
   */
  public record Entry(
      long id,
      String name,
      String state,
      List<StackTraceElement> stack,
      @Nullable String waitsFor,
      List<Long> awaits,
      @Nullable Duration since) {

    /**
     * Copies the lists.
     *
     * @param id tells it from others
     * @param name its name
     * @param state what it does
     * @param stack its awaits, innermost first
     * @param waitsFor what it waits for, in words; null if nothing
     * @param awaits the ids of the tasks that it waits for
     * @param since for how long it has stood at its innermost await; null if it stands at none
     */
    public Entry {
      stack = List.copyOf(stack);
      awaits = List.copyOf(awaits);
    }
  }

  /**
   * Looks at a loop. On any thread; waits for a second at the most.
   *
   * @param loop the loop
   * @return its tasks, in the order of their creation
   */
  public static TaskDump of(EventLoop loop) {
    AbstractEventLoop known = AbstractEventLoop.of(loop);
    Thread running = known.thread();
    if (running == null || running == Thread.currentThread() || known.isClosed()) {
      return seen(known, null);
    }
    AtomicReference<@Nullable TaskDump> taken = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(1);
    known.callSoonThreadsafe(
        () -> {
          taken.set(seen(known, null));
          done.countDown();
        });
    boolean isInterrupted = false;
    try {
      if (done.await(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        return Objects.requireNonNull(taken.get());
      }
    } catch (InterruptedException e) {
      isInterrupted = true;
    }
    StackTraceElement[] stack = running.getStackTrace();
    StackTraceElement busy = CallSites.innermost(stack, running.getContextClassLoader());
    if (busy == null && stack.length > 0) {
      busy = stack[0];
    }
    TaskDump dump = seen(known, busy);
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
    return dump;
  }

  /**
   * Looks at each loop that is open in this program. On any thread.
   *
   * @return a dump for each loop that runs, or has tasks
   */
  public static List<TaskDump> ofAllLoops() {
    List<TaskDump> dumps = new ArrayList<>();
    for (AbstractEventLoop loop : OpenLoops.snapshot()) {
      if (loop.isRunning() || !loop.tasks().isEmpty()) {
        dumps.add(of(loop));
      }
    }
    return dumps;
  }

  private static TaskDump seen(AbstractEventLoop loop, @Nullable StackTraceElement busyAt) {
    List<Entry> entries = new ArrayList<>();
    Set<Task<?>> tasks = loop.tasks().snapshot();
    for (Task<?> task : tasks) {
      entries.add(AwaitGraph.entry(task));
    }
    return new TaskDump(entries, busyAt);
  }

  /**
   * Returns the tasks.
   *
   * @return those that are not done, in the order of their creation
   */
  public List<Entry> tasks() {
    return tasks;
  }

  /**
   * Returns what a loop that did not answer was busy with.
   *
   * @return the innermost frame of the user's code, else of any; null if the loop answered
   */
  public @Nullable StackTraceElement busyAt() {
    return busyAt;
  }

  /**
   * Returns the tasks as a table, a line for each: asyncio's {@code ps}.
   *
   * @return lines, each with its end
   */
  public String table() {
    return TaskDumpText.table(this);
  }

  /**
   * Returns who awaits whom, as a tree: asyncio's {@code pstree}. A task that several await stands
   * below the first of them; others name it.
   *
   * @return lines, each with its end
   */
  public String tree() {
    return TaskDumpText.tree(this);
  }

  /**
   * Returns everything as JSON (RFC 8259): an object with {@code busyAt} and {@code tasks}, each
   * with the names of {@link Entry}'s components, durations in nanoseconds.
   *
   * @return one line without an end
   */
  public String json() {
    return TaskDumpText.json(this);
  }

  /** The tree. */
  @Override
  public String toString() {
    return tree();
  }
}

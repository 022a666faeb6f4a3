package dev.fermata.junit;

import dev.fermata.Fermata;
import dev.fermata.ReadyOrder;
import dev.fermata.Task;
import dev.fermata.VirtualTimeEventLoop;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A virtual clock that does not wait in vain: a run ends with a {@link TestFailure} when nothing
 * can make the loop go on, when what is outside does not come, and when the clock would pass a
 * limit.
 */
abstract class LimitedEventLoop extends VirtualTimeEventLoop {
  /** How long, in real time, to wait for threads and stages. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  private @Nullable Duration limit;

  LimitedEventLoop() {}

  LimitedEventLoop(ReadyOrder order) {
    super(order);
  }

  /** Sets how far the clock may go, from zero on. */
  final void limit(@Nullable Duration limit) {
    this.limit = limit;
  }

  @Override
  protected final void waitForWork(long nanoseconds) {
    boolean hasTimer = nanoseconds != Long.MAX_VALUE;
    if (outstanding() > 0 && (awaitsWork() || !hasTimer)) {
      awaitOutside();
    } else if (!hasTimer) {
      throw new TestFailure(
          "the test can never go on: nothing is ready, no timer is set, and nothing outside is"
              + " awaited"
              + tasks());
    } else if (limit != null && time().plusNanos(nanoseconds).compareTo(limit) > 0) {
      throw new TestFailure(
          "the test did not end within " + Texts.seconds(limit) + " of virtual time" + tasks());
    } else {
      super.waitForWork(nanoseconds);
    }
  }

  private void awaitOutside() {
    if (!awaitWakeUp(PATIENCE)) {
      throw new TestFailure(
          ("the virtual clock stands still: for %s of real time, %d result(s) from other threads or"
                  + " completion stages have been awaited; a test that waits for the real world"
                  + " needs @RealTime on the method or the class%s")
              .formatted(Texts.seconds(PATIENCE), outstanding(), tasks()));
    }
  }

  /** What messages call a task. */
  String nameOf(Task<?> task) {
    return task.getName();
  }

  private String tasks() {
    Set<Task<?>> tasks = Fermata.allTasks(this);
    return tasks.isEmpty() ? "" : ":\n" + new TaskTree(tasks, this::nameOf);
  }
}

package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.waitFor;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Nothing that is over stays in memory, and what waits needs little. A tenth of the numbers that
 * the project promises is enough to see a leak; the full ones are run with
 *
 * <pre>{@code
 * ./mvnw -pl runtime -am test -Dtest=LeakTest -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Dfermata.scale=10
 * }</pre>
 */
class LeakTest {
  private static final int MILLION = 100_000 * Integer.getInteger("fermata.scale", 1);

  @RegisterExtension final Turns turns = new Turns();

  @Test
  void cancelledTimersDoNotAccumulate() {
    for (int i = 0; i < MILLION; i++) {
      turns.loop.callLater(ofDays(i % 100), () -> {}).cancel();
    }

    assertThat(turns.loop.timers().size()).isEqualTo(0);
  }

  @Test
  void timeLimitsThatWereNotNeededDoNotAccumulate() {
    turns.loop.runUntilComplete(new Repeat(MILLION, () -> waitFor(sleep(ZERO), ofDays(1))));

    assertThat(turns.loop.timers().size()).isEqualTo(0);
  }

  @Test
  void aMillionSleepingTasksTakeLessThanAGigabyte() {
    long before = usedMemory();
    List<Task<?>> tasks = new ArrayList<>(MILLION);
    for (int i = 0; i < MILLION; i++) {
      tasks.add(turns.start(sleep(ofDays(1))));
    }
    turns.settle();

    long bytesPerTask = (usedMemory() - before) / MILLION;

    assertWithMessage("bytes per sleeping task").that(bytesPerTask).isLessThan(1000);
    assertThat(turns.loop.timers().size()).isEqualTo(MILLION);
    tasks.forEach(Task::cancel);
    turns.settle();
    assertThat(turns.loop.timers().size()).isEqualTo(0);
  }

  @Test
  void aLoopThatRanTenMillionTasksRetainsNone() {
    List<WeakReference<Task<?>>> sample = new ArrayList<>();
    turns.loop.runUntilComplete(
        new Repeat(
            10 * MILLION,
            () -> {
              Task<Void> task = createTask(sleep(ZERO));
              if (sample.size() < 1000) {
                sample.add(new WeakReference<>(task));
              }
              return task;
            }));

    usedMemory();

    assertThat(turns.loop.tasks().snapshot()).isEmpty();
    for (WeakReference<Task<?>> task : sample) {
      assertThat(task.get()).isNull();
    }
  }

  /** What is in use after a garbage collection. */
  private static long usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Since when tasks stand where they stand. */
class TaskDumpTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();

  private @Nullable Duration since(Task<?> task) {
    return TaskDump.of(loop).tasks().stream()
        .filter(entry -> entry.name().equals(task.getName()))
        .findFirst()
        .orElseThrow()
        .since();
  }

  @Test
  void theTimeIsThatOfTheInnermostAwaitAlone() {
    Task<Void> task =
        loop.createTask(
            async(
                () ->
                    await(
                        sleep(ofSeconds(10)),
                        first -> await(sleep(ofSeconds(10)), second -> done(null)))));
    List<@Nullable Duration> times = new ArrayList<>();
    times.add(since(task));
    for (int second : new int[] {1, 9, 13}) {
      loop.callLater(ofSeconds(second), () -> times.add(since(task)));
    }

    loop.runUntilComplete(task);

    assertThat(times).containsExactly(null, ofSeconds(1), ofSeconds(9), ofSeconds(3)).inOrder();
  }

  @Test
  void aTaskMayStandForMoreThanAYear() {
    Task<Void> task = loop.createTask(sleep(ofDays(600)));
    List<@Nullable Duration> times = new ArrayList<>();
    loop.callLater(ofDays(400), () -> times.add(since(task)));

    loop.runUntilComplete(task);

    assertThat(times).containsExactly(ofDays(400));
  }

  @Test
  void aLoopThatIsNeverIdleAndHasNoTimerKnowsTheTimeNearly() {
    EventLoop busy = Fermata.newEventLoop();
    Future<Void> never = busy.createFuture();
    Task<Void> waiting = busy.createTask(never);
    long begin = System.nanoTime();
    Task<Void> turns = busy.createTask(turning(begin + ofMillis(200).toNanos()));

    busy.runUntilComplete(turns);
    Task<Void> late = busy.createTask(never);
    busy.runUntilComplete(sleep(ZERO));

    List<TaskDump.Entry> tasks = TaskDump.of(busy).tasks();
    assertThat(tasks.get(0).name()).isEqualTo(waiting.getName());
    assertThat(tasks.get(1).name()).isEqualTo(late.getName());
    assertThat(tasks.get(0).since().minus(tasks.get(1).since())).isAtLeast(ofMillis(180));
    waiting.cancel();
    late.cancel();
    busy.close();
  }

  /** Lets others go first until the system's clock says that it is late. */
  private static Coroutine<Void> turning(long end) {
    return async(() -> turn(end));
  }

  private static Scripted.Next<Void> turn(long end) {
    return await(sleep(ZERO), turned -> System.nanoTime() < end ? turn(end) : done(null));
  }
}

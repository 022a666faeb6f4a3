package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.shield;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.self;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks that wait for each other hear of it, whatever stands between them. */
@Timeout(60)
class AwaitCycleTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private final List<Task<Object>> tasks = new ArrayList<>();

  /** A task that awaits what is made of another one, by its index among the tasks. */
  private Task<Object> awaiting(int index, Function<Task<Object>, Awaitable<?>> through) {
    Task<Object> task =
        loop.createTask(
            async(() -> await(through.apply(tasks.get(index)), value -> done((Object) value))));
    task.setName("t" + tasks.size());
    tasks.add(task);
    return task;
  }

  private void assertCycle(Function<Task<Object>, Awaitable<?>> through) {
    awaiting(1, through);
    awaiting(2, task -> task);
    awaiting(0, task -> task);

    String message =
        assertThrows(IllegalStateException.class, () -> loop.runUntilComplete(tasks.get(2)))
            .getMessage();

    assertThat(message)
        .isEqualTo(
            "a cycle of awaits would never end: t2 awaits t0, which awaits t1, which awaits t2");
  }

  @Test
  void tasksInACircle() {
    assertCycle(task -> task);
  }

  @Test
  void aGatherInTheCircle() {
    assertCycle(task -> gather(createTask(sleep(ofSeconds(1))), gather(List.of(task))));
  }

  @Test
  void aShieldInTheCircle() {
    assertCycle(task -> shield(task));
  }

  @Test
  void aJoinInTheCircle() {
    assertCycle(Task::join);
  }

  @Test
  void aGatherThatContainsItsAwaiter() {
    Task<Object> task =
        loop.createTask(async(() -> await(gather(self(), sleep(ofSeconds(1))), v -> done(v))));

    // Nobody awaits the task but the gather, which it is about to await itself.
    assertThat(assertThrows(IllegalStateException.class, () -> loop.runUntilComplete(task)))
        .hasMessageThat()
        .contains("a cycle of awaits");
  }

  @Test
  void aChildThatAwaitsTheParentOfItsGroup() {
    Task<Object> parent =
        loop.createTask(
            async(
                () -> {
                  TaskGroup group = new TaskGroup();
                  Task<?> self = self();
                  group.createTask(async(() -> await(self, v -> done(v))));
                  return await(group.exit(null), v -> done(v));
                }));

    assertThat(assertThrows(IllegalStateException.class, () -> loop.runUntilComplete(parent)))
        .hasMessageThat()
        .contains("a cycle of awaits");
  }

  @Test
  void gathersThatShareTheirChildrenAreCancelledInNoTime() {
    Task<?> leaf = loop.createTask(sleep(ofSeconds(100)));
    Future<?> gathered = leaf;
    for (int i = 0; i < 60; i++) {
      gathered = gather(List.of(gathered, gather(List.of(gathered))));
    }
    Future<?> outermost = gathered;

    assertThat(outermost.cancel()).isTrue();
    assertThrows(CancelledError.class, () -> loop.runUntilComplete(outermost));
    assertThat(leaf.cancelled()).isTrue();
  }

  @Test
  void whatOnlyLooksLikeACircleIsNone() {
    Task<Integer> inner = loop.createTask(sleep(ofSeconds(2), 7));
    Task<Integer> middle = loop.createTask(async(() -> await(inner, v -> done(v + 1))));
    Task<Integer> outer =
        loop.createTask(
            async(() -> await(gather(inner, middle), both -> done(both.get(0) + both.get(1)))));

    assertThat(loop.runUntilComplete(outer)).isEqualTo(15);
  }

  @Test
  void aFutureThatEndsWhileItsAwaiterSuspendsIsHeardOf() {
    Future<Integer> future = loop.createFuture();
    Coroutine<Integer> hasty =
        new Coroutine<>() {
          @Override
          protected Integer resume() throws Throwable {
            if (state == 0 && suspend(1, future)) {
              future.setResult(7);
              return null;
            }
            return awaited();
          }
        };

    assertThat(loop.runUntilComplete(hasty)).isEqualTo(7);
  }
}

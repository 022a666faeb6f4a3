package dev.fermata.behaviour;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;

import dev.fermata.AsyncBarrier;
import dev.fermata.AsyncCondition;
import dev.fermata.AsyncLock;
import dev.fermata.AsyncQueue;
import dev.fermata.BrokenBarrierException;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What tasks do that come again, or wait in turns. The rest is tested beside the runtime. */
class LocksAndQueuesTest extends AsyncTest {
  private final AsyncLock lock = new AsyncLock();
  private final AsyncCondition condition = new AsyncCondition();
  private final AsyncBarrier barrier = new AsyncBarrier(3);
  private final AsyncQueue<Integer> bounded = new AsyncQueue<>(1);

  /** Lets everything run until nothing is ready. */
  @Async
  static void settle() {
    for (int i = 0; i < 20; i++) {
      turn();
    }
  }

  @Async
  void holding(String name) {
    for (int i = 0; i < 2; i++) {
      try (var hold = await(lock.acquire())) {
        log.add(name + i);
        turn();
      }
    }
  }

  @Test
  @Async
  @DisplayName("L01: waiters get the lock in order; one that asks again goes behind the others")
  void waitersGetTheLockInTheOrderOfTheirArrival() {
    await(
        gather(
            LocksAndQueuesTestAsync.holding(this, "a"),
            LocksAndQueuesTestAsync.holding(this, "b"),
            LocksAndQueuesTestAsync.holding(this, "c")));

    assertThat(log).containsExactly("a0", "b0", "c0", "a1", "b1", "c1").inOrder();
    assertThat(lock.locked()).isFalse();
  }

  @Test
  @Async
  @DisplayName("L14: awaitUntil waits until its condition holds")
  void awaitUntilWaitsUntilItsConditionHolds() {
    List<Integer> items = new ArrayList<>();
    var consumer =
        createTask(
            () -> {
              try (var hold = await(condition.acquire())) {
                await(condition.awaitUntil(() -> items.size() == 2));
                return "got " + items;
              }
            });
    for (int i = 0; i < 2; i++) {
      settle();
      assertThat(consumer.done()).isFalse();
      items.add(i);
      try (var hold = await(condition.acquire())) {
        condition.signal(1);
      }
    }
    settle();

    assertThat(consumer.result()).isEqualTo("got [0, 1]");
  }

  private List<Task<Integer>> arrive(int count) {
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tasks.add(createTask(barrier.arrive()));
    }
    return tasks;
  }

  private static void assertBroken(List<Task<Integer>> tasks) {
    for (Task<Integer> task : tasks) {
      assertThat(task.exception()).isInstanceOf(BrokenBarrierException.class);
    }
  }

  @Test
  @Async
  @DisplayName("L19: who arrives while the barrier drains waits outside and is served first")
  void whoArrivesWhileTheBarrierDrainsWaitsOutside() {
    List<Task<Integer>> first = arrive(2);
    settle();
    // The last of the first round comes again at once, before the others have left.
    var eager =
        createTask(
            () -> {
              await(barrier.arrive());
              return await(barrier.arrive());
            });
    settle();
    assertThat(first.stream().map(Task::result).toList()).containsExactly(0, 1);
    assertThat(barrier.waiting()).isEqualTo(1);

    List<Task<Integer>> later = arrive(2);

    assertThat(await(eager)).isEqualTo(0);
    assertThat(await(gather(later))).containsExactly(1, 2);
  }

  @Test
  @Async
  @DisplayName("L19: abort while the barrier drains fails those who have not left and who wait")
  void abortWhileTheBarrierDrainsFailsThoseWhoHaveNotLeft() {
    List<Task<Integer>> waiting = arrive(2);
    settle();
    await(barrier.arrive());
    await(barrier.abort());
    settle();

    assertBroken(waiting);
    assertThat(barrier.broken()).isTrue();
  }

  @Test
  @Async
  @DisplayName("L19: reset while the barrier drains fails those who have not left")
  void resetWhileTheBarrierDrainsFailsThoseWhoHaveNotLeft() {
    List<Task<Integer>> waiting = arrive(2);
    settle();
    await(barrier.arrive());
    await(barrier.reset());
    var again = createTask(barrier.arrive());
    settle();

    assertBroken(waiting);
    assertThat(barrier.broken()).isFalse();
    assertThat(barrier.waiting()).isEqualTo(1);
    assertThat(barrier.toString()).isEqualTo("AsyncBarrier[filling, waiting=1/3]");
    await(again.cancelAndJoin());
  }

  @Async
  void producing(int from) {
    for (int i = 0; i < 100; i++) {
      await(bounded.put(from + i));
    }
  }

  @Async
  void consuming(List<Integer> got) {
    for (int i = 0; i < 60; i++) {
      got.add(await(bounded.get()));
      turn();
    }
  }

  @Test
  @Async
  @DisplayName("Q09: producers and consumers of a queue of size 1 never get stuck")
  void producersAndConsumersOfAQueueOfSizeOneNeverGetStuck() {
    List<Integer> got = new ArrayList<>();
    List<Task<Void>> tasks = new ArrayList<>();
    for (int producer = 0; producer < 3; producer++) {
      tasks.add(createTask(LocksAndQueuesTestAsync.producing(this, producer * 100)));
    }
    for (int consumer = 0; consumer < 5; consumer++) {
      tasks.add(createTask(LocksAndQueuesTestAsync.consuming(this, got)));
    }
    await(gather(tasks));

    assertThat(got).hasSize(300);
    assertThat(got).containsNoDuplicates();
  }
}

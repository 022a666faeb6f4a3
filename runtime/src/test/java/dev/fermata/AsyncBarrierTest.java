package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AsyncBarrierTest {
  @RegisterExtension final Turns turns = new Turns();
  private final AsyncBarrier barrier = new AsyncBarrier(3);

  private List<Task<Integer>> arrive(int count) {
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tasks.add(turns.start(barrier.arrive()));
    }
    turns.settle();
    return tasks;
  }

  private static List<Integer> results(List<Task<Integer>> tasks) {
    return tasks.stream().map(Task::result).toList();
  }

  private void run(Coroutine<Void> action) {
    turns.loop.runUntilComplete(action);
    turns.settle();
  }

  private static void assertBroken(List<Task<Integer>> tasks) {
    for (Task<Integer> task : tasks) {
      assertThat(task.exception()).isInstanceOf(BrokenBarrierException.class);
    }
  }

  @Test
  @DisplayName("L19: a barrier of less than one party is refused")
  void aBarrierOfLessThanOnePartyIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new AsyncBarrier(0));
  }

  @Test
  @DisplayName("L19: all go on when the last arrives, each with a number of its own")
  void allGoOnWhenTheLastArrives() {
    List<Task<Integer>> first = arrive(2);
    assertThat(barrier.waiting()).isEqualTo(2);
    assertThat(first.get(0).done()).isFalse();

    List<Task<Integer>> last = arrive(1);

    assertThat(results(first)).containsExactly(0, 1).inOrder();
    assertThat(results(last)).containsExactly(2);
    assertThat(barrier.waiting()).isEqualTo(0);
  }

  @Test
  @DisplayName("L19: a barrier can be passed again and again")
  void aBarrierCanBePassedAgainAndAgain() {
    for (int i = 0; i < 3; i++) {
      assertThat(results(arrive(3))).containsExactly(0, 1, 2);
    }
    assertThat(new AsyncBarrier(1).parties()).isEqualTo(1);
  }

  @Test
  void aBarrierOfOneNeverSuspends() {
    Task<Integer> task = turns.start(new AsyncBarrier(1).arrive());

    turns.turn();

    assertThat(task.result()).isEqualTo(0);
  }

  @Test
  @DisplayName("L19: a cancelled task no longer counts")
  void aCancelledTaskNoLongerCounts() {
    List<Task<Integer>> first = arrive(2);

    first.get(0).cancel();
    turns.settle();
    assertThat(barrier.waiting()).isEqualTo(1);
    List<Task<Integer>> others = arrive(1);
    assertThat(others.get(0).done()).isFalse();
    others.addAll(arrive(1));

    others.add(first.get(1));
    assertThat(results(others)).containsExactly(0, 1, 2);
  }

  @Test
  @DisplayName("L19: reset fails those who wait and leaves the barrier usable")
  void resetFailsThoseWhoWait() {
    List<Task<Integer>> waiting = arrive(2);

    run(barrier.reset());

    assertBroken(waiting);
    assertThat(barrier.broken()).isFalse();
    assertThat(results(arrive(3))).containsExactly(0, 1, 2);
  }

  @Test
  @DisplayName("L19: abort fails those who wait and those who come, until reset")
  void abortFailsThoseWhoWaitAndThoseWhoCome() {
    List<Task<Integer>> waiting = arrive(2);

    run(barrier.abort());

    assertBroken(waiting);
    assertThat(barrier.broken()).isTrue();
    assertBroken(arrive(1));
    run(barrier.reset());
    assertThat(results(arrive(3))).containsExactly(0, 1, 2);
  }

  @Test
  void resettingAnEmptyBarrierChangesNothing() {
    run(barrier.reset());

    assertThat(results(arrive(3))).containsExactly(0, 1, 2);
  }
}

package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.waitFor;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.asyncRun;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AsyncQueueTest {
  @RegisterExtension final Turns turns = new Turns();
  private final AsyncQueue<Integer> queue = new AsyncQueue<>();
  private final AsyncQueue<Integer> bounded = new AsyncQueue<>(1);

  private <T> Task<T> start(Coroutine<T> coroutine) {
    return turns.start(coroutine);
  }

  private static List<Integer> drain(AsyncQueue<Integer> queue) {
    List<Integer> items = new ArrayList<>();
    while (!queue.isEmpty()) {
      items.add(queue.getNowait());
    }
    return items;
  }

  private static void putAll(AsyncQueue<Integer> queue, Integer... items) {
    for (Integer item : items) {
      queue.putNowait(item);
    }
  }

  @Test
  @DisplayName("Q01: the order is first in first out, last in first out, or by priority")
  void theOrderIsThatOfTheKindOfQueue() {
    AsyncQueue<Integer> lifo = new AsyncLifoQueue<>();
    AsyncQueue<Integer> priority = new AsyncPriorityQueue<>();
    AsyncQueue<Integer> reversed = new AsyncPriorityQueue<>(0, Comparator.reverseOrder());
    for (AsyncQueue<Integer> each : List.of(queue, lifo, priority, reversed)) {
      putAll(each, 2, 3, 1);
    }

    assertThat(drain(queue)).containsExactly(2, 3, 1).inOrder();
    assertThat(drain(lifo)).containsExactly(1, 3, 2).inOrder();
    assertThat(drain(priority)).containsExactly(1, 2, 3).inOrder();
    assertThat(drain(reversed)).containsExactly(3, 2, 1).inOrder();
  }

  @Test
  @DisplayName("Q02: a full queue makes put wait until an item is taken")
  void aFullQueueMakesPutWait() {
    AsyncQueue<Integer> two = new AsyncQueue<>(2);
    Task<Void> first = start(two.put(1));
    Task<Void> second = start(two.put(2));
    Task<Void> third = start(two.put(3));
    turns.settle();
    assertThat(first.done() && second.done()).isTrue();
    assertThat(third.done()).isFalse();
    assertThat(two.isFull()).isTrue();

    assertThat(two.getNowait()).isEqualTo(1);
    turns.settle();

    assertThat(third.done()).isTrue();
    assertThat(drain(two)).containsExactly(2, 3).inOrder();
  }

  @Test
  void gettingAndPuttingDoNotSuspendWhenTheyNeedNot() {
    Task<Void> put = start(bounded.put(1));
    turns.turn();
    assertThat(put.done()).isTrue();

    Task<Integer> get = start(bounded.get());
    turns.turn();
    assertThat(get.result()).isEqualTo(1);
  }

  @Test
  @DisplayName("Q03: without waiting, an empty and a full queue throw")
  void withoutWaitingAnEmptyAndAFullQueueThrow() {
    assertThrows(QueueEmptyException.class, bounded::getNowait);
    bounded.putNowait(1);
    assertThrows(QueueFullException.class, () -> bounded.putNowait(2));
    assertThat(bounded.size()).isEqualTo(1);
  }

  @Test
  @DisplayName("Q03: a size of 0 or less is no limit")
  void aSizeOfZeroOrLessIsNoLimit() {
    AsyncQueue<Integer> unlimited = new AsyncQueue<>(-1);
    for (int i = 0; i < 1000; i++) {
      unlimited.putNowait(i);
    }

    assertThat(unlimited.isFull()).isFalse();
    assertThat(unlimited.maxSize()).isEqualTo(-1);
  }

  @Test
  void nullIsNoItem() {
    assertThrows(NullPointerException.class, () -> queue.put(null));
    assertThrows(NullPointerException.class, () -> queue.putNowait(null));
  }

  @Test
  @DisplayName("Q04: when the first getter is cancelled the second gets the item")
  void whenTheFirstGetterIsCancelledTheSecondGetsTheItem() {
    Task<Integer> first = start(queue.get());
    Task<Integer> second = start(queue.get());
    turns.settle();

    first.cancel();
    turns.settle();
    queue.putNowait(1);
    turns.settle();

    assertThat(second.result()).isEqualTo(1);
  }

  @Test
  @DisplayName("Q05: an item for a getter that is then cancelled is not lost")
  void anItemForAGetterThatIsThenCancelledIsNotLost() {
    Task<Integer> first = start(queue.get());
    Task<Integer> second = start(queue.get());
    turns.settle();

    queue.putNowait(1);
    first.cancel();
    queue.putNowait(2);
    turns.settle();

    assertThat(first.cancelled()).isTrue();
    assertThat(second.result()).isEqualTo(1);
    assertThat(queue.getNowait()).isEqualTo(2);
  }

  @Test
  void aSlotForAPutterThatIsThenCancelledGoesToTheNext() {
    bounded.putNowait(0);
    Task<Void> first = start(bounded.put(1));
    Task<Void> second = start(bounded.put(2));
    turns.settle();

    bounded.getNowait();
    first.cancel();
    turns.settle();

    assertThat(first.cancelled()).isTrue();
    assertThat(second.done()).isTrue();
    assertThat(drain(bounded)).containsExactly(2);
  }

  @Test
  void aNewcomerDoesNotOvertakeAGetterThatWasWoken() {
    Task<Integer> waiter = start(queue.get());
    turns.settle();

    start(asyncRun(() -> queue.putNowait(1)));
    Task<Integer> newcomer = start(queue.get());
    turns.settle();

    assertThat(waiter.result()).isEqualTo(1);
    assertThat(newcomer.done()).isFalse();
  }

  @Test
  void aNewcomerDoesNotOvertakeAPutterThatWasWoken() {
    bounded.putNowait(0);
    Task<Void> waiter = start(bounded.put(1));
    turns.settle();

    start(asyncRun(bounded::getNowait));
    Task<Void> newcomer = start(bounded.put(2));
    turns.settle();

    assertThat(waiter.done()).isTrue();
    assertThat(newcomer.done()).isFalse();
    assertThat(bounded.getNowait()).isEqualTo(1);
  }

  @Test
  void gettersThatFoundNothingKeepTheirPlaces() {
    List<String> log = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      start(
          async(
              () ->
                  await(
                      queue.get(),
                      item -> {
                        log.add(name + item);
                        return done(null);
                      })));
    }
    turns.settle();

    putAll(queue, 1, 2);
    assertThat(drain(queue)).containsExactly(1, 2);
    turns.settle();
    assertThat(log).isEmpty();
    putAll(queue, 3, 4, 5);
    turns.settle();

    assertThat(log).containsExactly("a3", "b4", "c5").inOrder();
  }

  @Test
  void aGetterThatFoundNothingIsNotOvertakenByOneThatWasWokenAfterIt() {
    Task<Integer> first = start(queue.get());
    Task<Integer> second = start(queue.get());
    turns.settle();

    // Both are woken for nothing; the next item comes when only the first has found that out.
    queue.putNowait(1);
    turns.loop.callSoon(() -> queue.putNowait(3));
    queue.putNowait(2);
    assertThat(drain(queue)).containsExactly(1, 2);
    turns.settle();

    assertThat(first.result()).isEqualTo(3);
    assertThat(second.done()).isFalse();
  }

  @Test
  void whatComesWhileGettersWaitIsServedByPriority() {
    AsyncPriorityQueue<Integer> priority = new AsyncPriorityQueue<>();
    Task<Integer> getter = start(priority.get());
    turns.settle();

    putAll(priority, 5, 1);
    turns.settle();

    assertThat(getter.result()).isEqualTo(1);
  }

  @Test
  @DisplayName("Q08, Q13: cancelled getters and putters leave nothing behind, as toString shows")
  void cancelledGettersAndPuttersLeaveNothingBehind() {
    bounded.putNowait(0);
    for (int i = 0; i < 100; i++) {
      start(bounded.put(i)).cancel();
      Task<Void> putter = start(bounded.put(i));
      Task<Integer> getter = start(queue.get());
      turns.settle();
      putter.cancel();
      getter.cancel();
    }

    assertThat(bounded.toString())
        .isEqualTo("AsyncQueue[maxSize=1, size=1, getters=0, putters=0, unfinished=1]");
    assertThat(queue.toString())
        .isEqualTo("AsyncQueue[maxSize=0, size=0, getters=0, putters=0, unfinished=0]");
  }

  @Test
  @DisplayName("WF12: a get() whose time is over leaves nothing behind and takes nothing")
  void aGetWhoseTimeIsOverLeavesNothingBehind() {
    for (int i = 0; i < 3; i++) {
      assertThrows(
          TimeoutException.class,
          () -> turns.loop.runUntilComplete(waitFor(queue.get(), ofSeconds(1))));
    }

    assertThat(queue.toString()).contains("getters=0");
    queue.putNowait(1);
    turns.settle();
    assertThat(queue.size()).isEqualTo(1);
  }

  @Test
  @DisplayName("Q10: taskDone() more often than put is refused")
  void taskDoneMoreOftenThanPutIsRefused() {
    assertThrows(IllegalArgumentException.class, queue::taskDone);
    queue.putNowait(1);
    queue.taskDone();
    assertThrows(IllegalArgumentException.class, queue::taskDone);
  }

  @Test
  @DisplayName("Q10: join() of a queue with nothing to do does not wait")
  void joinOfAQueueWithNothingToDoDoesNotWait() {
    Task<Void> join = start(queue.join());

    turns.turn();

    assertThat(join.done()).isTrue();
  }

  @Test
  @DisplayName("Q10: join() waits until every item that was put is done")
  void joinWaitsUntilEveryItemIsDone() {
    putAll(queue, 1, 2);
    Task<Void> join = start(queue.join());
    drain(queue);
    queue.taskDone();
    turns.settle();
    assertThat(join.done()).isFalse();

    queue.taskDone();
    turns.settle();

    assertThat(join.done()).isTrue();
  }

  @Test
  @DisplayName("Q11: shutdown() of an empty queue ends those who wait and those who come")
  void shutdownOfAnEmptyQueueEndsThoseWhoWaitAndThoseWhoCome() {
    Task<Integer> getter = start(queue.get());
    turns.settle();

    queue.shutdown();
    turns.settle();

    assertThat(getter.exception()).isInstanceOf(QueueShutdownException.class);
    assertThrows(QueueShutdownException.class, () -> queue.putNowait(1));
    assertThrows(QueueShutdownException.class, queue::getNowait);
    assertThrows(QueueShutdownException.class, () -> turns.loop.runUntilComplete(queue.put(1)));
    assertThrows(QueueShutdownException.class, () -> turns.loop.runUntilComplete(queue.get()));
  }

  @Test
  @DisplayName("Q11: after shutdown() what is in the queue can still be taken; putters fail")
  void afterShutdownWhatIsInTheQueueCanStillBeTaken() {
    bounded.putNowait(1);
    Task<Void> putter = start(bounded.put(2));
    Task<Void> join = start(bounded.join());
    turns.settle();

    bounded.shutdown();
    turns.settle();

    assertThat(putter.exception()).isInstanceOf(QueueShutdownException.class);
    assertThat(turns.loop.runUntilComplete(bounded.get())).isEqualTo(1);
    assertThrows(QueueShutdownException.class, bounded::getNowait);
    assertThat(join.done()).isFalse();
    bounded.taskDone();
    turns.settle();
    assertThat(join.done()).isTrue();
  }

  @Test
  @DisplayName("Q11: an immediate shutdown drops what is in the queue and ends join()")
  void anImmediateShutdownDropsWhatIsInTheQueue() {
    putAll(queue, 1, 2, 3);
    Task<Void> join = start(queue.join());
    turns.settle();
    queue.getNowait();

    queue.shutdown(true);
    turns.settle();

    assertThat(queue.isEmpty()).isTrue();
    assertThat(join.done()).isFalse();
    queue.taskDone();
    turns.settle();
    assertThat(join.done()).isTrue();
  }

  @Test
  @DisplayName("Q11: a getter that has its turn at shutdown() gets its item, the next one fails")
  void aGetterThatHasItsTurnAtShutdownGetsItsItem() {
    Task<Integer> first = start(queue.get());
    Task<Integer> second = start(queue.get());
    turns.settle();

    queue.putNowait(1);
    queue.shutdown();
    Task<Integer> third = start(queue.get());
    turns.settle();

    assertThat(first.result()).isEqualTo(1);
    assertThat(second.exception()).isInstanceOf(QueueShutdownException.class);
    assertThat(third.exception()).isInstanceOf(QueueShutdownException.class);
  }

  @Test
  void iteratingTakesItemsUntilTheQueueIsShutDownAndEmpty() {
    Task<List<Integer>> items = start(queue.items().toList());
    turns.settle();
    putAll(queue, 1, 2);
    turns.settle();
    putAll(queue, 3);

    queue.shutdown();
    turns.settle();

    assertThat(items.result()).containsExactly(1, 2, 3).inOrder();
  }

  @Test
  void iteratorsShareTheItems() {
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    start(queue.items().forEach(first::add));
    start(queue.items().forEach(second::add));
    turns.settle();

    putAll(queue, 1, 2, 3, 4);
    turns.settle();

    first.addAll(second);
    assertThat(first).containsExactly(1, 2, 3, 4);
  }

  @Test
  void theExitOfAnIterationLeavesTheLineAndTheItems() {
    AsyncIterator<Integer> items = queue.items();
    Task<Boolean> moving = start(items.moveNext());
    Task<Integer> next = start(queue.get());
    turns.settle();

    assertThat(turns.loop.<Boolean>runUntilComplete(items.exit(null))).isFalse();
    putAll(queue, 1);
    turns.settle();

    assertThat(moving.result()).isFalse();
    assertThat(next.result()).isEqualTo(1);
    assertThat(turns.loop.<Boolean>runUntilComplete(items.moveNext())).isFalse();
  }

  @Test
  void anIterationIsForOneTaskAtATime() {
    AsyncIterator<Integer> items = queue.items();
    Task<Boolean> first = start(items.moveNext());
    Task<Boolean> second = start(items.moveNext());
    turns.settle();

    assertThat(second.exception()).isInstanceOf(IllegalStateException.class);
    first.cancel();
    turns.settle();
    putAll(queue, 1);

    assertThat(turns.loop.<Boolean>runUntilComplete(items.moveNext())).isTrue();
    assertThat(items.current()).isEqualTo(1);
  }
}

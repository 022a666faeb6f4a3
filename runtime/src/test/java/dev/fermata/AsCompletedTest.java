package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.asCompleted;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AsCompletedTest {
  @RegisterExtension final Turns turns = new Turns();

  private Task<Integer> sleeper(int seconds) {
    return turns.start(sleep(ofSeconds(seconds), seconds));
  }

  private <F> AsyncIterator<F> iterate(Callable<AsyncIterator<F>> iterator) {
    return turns.loop.runUntilComplete(async(() -> done(iterator.call())));
  }

  private boolean moveNext(AsyncIterator<?> iterator) {
    return turns.loop.runUntilComplete(iterator.moveNext());
  }

  @Test
  @DisplayName("W10, W11: the very tasks come, done, in the order of their completion")
  void theVeryTasksComeInTheOrderOfTheirCompletion() {
    Task<Integer> slow = sleeper(3);
    Task<Integer> fast = sleeper(1);
    Task<Integer> middle = sleeper(2);

    List<Task<Integer>> order =
        turns.loop.runUntilComplete(
            async(() -> await(asCompleted(List.of(slow, fast, middle)).toList(), Scripted::done)));

    assertThat(order).containsExactly(fast, middle, slow).inOrder();
    assertThat(turns.loop.time()).isEqualTo(ofSeconds(3));
  }

  @Test
  @DisplayName("W10: the same future twice comes once")
  void theSameFutureTwiceComesOnce() {
    Task<Integer> task = sleeper(1);
    AsyncIterator<Task<Integer>> done = iterate(() -> asCompleted(List.of(task, task)));

    assertThat(moveNext(done)).isTrue();
    assertThat(moveNext(done)).isFalse();
  }

  @Test
  void thereMayBeNothingToWaitFor() {
    AsyncIterator<Task<?>> done = iterate(() -> asCompleted(List.of()));

    assertThat(moveNext(done)).isFalse();
    assertThrows(NoSuchElementException.class, done::current);
  }

  @Test
  void whatIsDoneAlreadyComesFirstAndWithoutSuspending() {
    Task<Integer> slow = sleeper(1);
    Task<Integer> first = turns.start(Coroutine.completed(1));
    Task<Integer> second = turns.start(Coroutine.completed(2));
    turns.settle();
    AsyncIterator<Task<Integer>> done = iterate(() -> asCompleted(List.of(slow, second, first)));

    Task<Boolean> moved = turns.start(done.moveNext());
    turns.turn();

    assertThat(moved.done()).isTrue();
    assertThat(done.current()).isSameInstanceAs(second);
    assertThat(moveNext(done)).isTrue();
    assertThat(done.current()).isSameInstanceAs(first);
  }

  @Test
  @DisplayName("W10: after the time-out each future that is left throws, none is cancelled")
  void afterTheTimeOutEachFutureThatIsLeftThrows() {
    Task<Integer> fast = sleeper(1);
    Task<Integer> slow = sleeper(3);
    Task<Integer> slower = sleeper(4);
    AsyncIterator<Task<Integer>> done =
        iterate(() -> asCompleted(List.of(fast, slow, slower), ofSeconds(2)));

    assertThat(moveNext(done)).isTrue();
    assertThrows(TimeoutException.class, () -> moveNext(done));
    assertThat(turns.loop.time()).isEqualTo(ofSeconds(2));
    assertThrows(TimeoutException.class, () -> moveNext(done));

    assertThat(moveNext(done)).isFalse();
    assertThat(turns.loop.runUntilComplete(slower)).isEqualTo(4);
  }

  @Test
  @DisplayName("W10: a time that is not needed leaves no timer")
  void aTimeThatIsNotNeededLeavesNoTimer() {
    Task<Integer> task = sleeper(1);
    AsyncIterator<Task<Integer>> done =
        iterate(() -> asCompleted(List.of(task), Duration.ofDays(1)));

    assertThat(moveNext(done)).isTrue();

    assertThat(turns.loop.timers().size()).isEqualTo(0);
  }

  @Test
  @DisplayName("W11: an iteration that was broken off can be resumed")
  void anIterationThatWasBrokenOffCanBeResumed() {
    Task<Integer> fast = sleeper(1);
    Task<Integer> slow = sleeper(2);
    AsyncIterator<Task<Integer>> done = iterate(() -> asCompleted(List.of(slow, fast)));
    assertThat(moveNext(done)).isTrue();

    turns.advance(ofSeconds(5));

    assertThat(moveNext(done)).isTrue();
    assertThat(done.current()).isSameInstanceAs(slow);
  }

  @Test
  @DisplayName("W12: whichever moveNext() is awaited first gets the first that is done")
  void whicheverMoveNextIsAwaitedFirstGetsTheFirstThatIsDone() {
    Task<Integer> slow = sleeper(2);
    Task<Integer> fast = sleeper(1);
    AsyncIterator<Task<Integer>> done = iterate(() -> asCompleted(List.of(slow, fast)));
    Coroutine<Boolean> early = done.moveNext();
    Coroutine<Boolean> late = done.moveNext();
    List<Task<Integer>> order = new ArrayList<>();

    for (Coroutine<Boolean> move : List.of(late, early)) {
      assertThat(turns.loop.runUntilComplete(move)).isTrue();
      order.add(done.current());
    }

    assertThat(order).containsExactly(fast, slow).inOrder();
  }

  @Test
  void onlyOneTaskMayWait() {
    Task<Integer> task = sleeper(1);
    AsyncIterator<Task<Integer>> done = iterate(() -> asCompleted(List.of(task)));
    turns.start(done.moveNext());
    turns.settle();

    assertThrows(IllegalStateException.class, () -> moveNext(done));
  }

  @Test
  void aCancelledWaitLosesNothing() {
    Task<Integer> task = sleeper(1);
    AsyncIterator<Task<Integer>> done = iterate(() -> asCompleted(List.of(task)));
    Task<Boolean> move = turns.start(done.moveNext());
    turns.settle();

    move.cancel();
    turns.settle();

    assertThat(task.cancelling()).isEqualTo(0);
    assertThat(moveNext(done)).isTrue();
    assertThat(done.current()).isSameInstanceAs(task);
  }

  @Test
  void itsExitForgetsTheFuturesAndTheTimeLimit() {
    Future<Integer> future = turns.loop.createFuture();
    AsyncIterator<Future<Integer>> done =
        turns.loop.runUntilComplete(
            async(() -> done(asCompleted(List.of(future), Duration.ofDays(1)))));

    turns.loop.<Boolean>runUntilComplete(done.exit(null));

    assertThat(turns.loop.<Boolean>runUntilComplete(done.moveNext())).isFalse();
    assertThat(future.done()).isFalse();
    assertThat(turns.loop.timers().size()).isEqualTo(0);
  }
}

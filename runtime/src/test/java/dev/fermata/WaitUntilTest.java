package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.waitUntil;
import static dev.fermata.ReturnWhen.ALL_COMPLETED;
import static dev.fermata.ReturnWhen.FIRST_COMPLETED;
import static dev.fermata.ReturnWhen.FIRST_EXCEPTION;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WaitUntilTest {
  @RegisterExtension final Turns turns = new Turns();
  private final List<ExceptionContext> reported = new ArrayList<>();

  private Task<Integer> sleeper(int seconds) {
    return turns.start(sleep(ofSeconds(seconds), seconds));
  }

  private Task<Integer> failer(int seconds) {
    return turns.start(
        async(
            () ->
                await(
                    sleep(ofSeconds(seconds)),
                    slept -> {
                      throw new IllegalArgumentException("failed at " + seconds);
                    })));
  }

  private <T> Waited<Task<T>> run(Coroutine<Waited<Task<T>>> wait) {
    return turns.loop.runUntilComplete(wait);
  }

  @Test
  @DisplayName("W01: all are waited for; the second time takes no time")
  void allAreWaitedFor() {
    Task<Integer> fast = sleeper(1);
    Task<Integer> slow = sleeper(2);
    List<Task<Integer>> tasks = List.of(slow, fast);

    Waited<Task<Integer>> waited = run(waitUntil(ALL_COMPLETED, tasks));

    assertThat(waited.done()).containsExactly(slow, fast).inOrder();
    assertThat(waited.pending()).isEmpty();
    assertThat(turns.loop.time()).isEqualTo(ofSeconds(2));
    assertThat(run(waitUntil(ALL_COMPLETED, tasks))).isEqualTo(waited);
    assertThat(turns.loop.time()).isEqualTo(ofSeconds(2));
  }

  @Test
  @DisplayName("W02: the first that is done ends the wait; the others go on")
  void theFirstThatIsDoneEndsTheWait() {
    Task<Integer> fast = sleeper(1);
    Task<Integer> slow = sleeper(2);

    Waited<Task<Integer>> waited = run(waitUntil(FIRST_COMPLETED, List.of(slow, fast)));

    assertThat(waited.done()).containsExactly(fast);
    assertThat(waited.pending()).containsExactly(slow);
    assertThat(turns.loop.runUntilComplete(slow)).isEqualTo(2);
  }

  @Test
  @DisplayName("W03: the first failure ends the wait")
  void theFirstFailureEndsTheWait() {
    Task<Integer> fast = sleeper(1);
    Task<Integer> failing = failer(2);
    Task<Integer> slow = sleeper(3);

    Waited<Task<Integer>> waited = run(waitUntil(FIRST_EXCEPTION, List.of(slow, failing, fast)));

    assertThat(waited.done()).containsExactly(failing, fast).inOrder();
    assertThat(waited.pending()).containsExactly(slow);
    assertThat(failing.exception()).hasMessageThat().isEqualTo("failed at 2");
  }

  @Test
  @DisplayName("W03: a failure from before ends the wait at once")
  void aFailureFromBeforeEndsTheWaitAtOnce() {
    Task<Integer> failing = failer(0);
    Task<Integer> slow = sleeper(3);
    turns.settle();

    Task<Waited<Task<Integer>>> wait =
        turns.start(waitUntil(FIRST_EXCEPTION, List.of(failing, slow)));
    turns.settle();

    assertThat(wait.result().done()).containsExactly(failing);
    failing.exception();
  }

  @Test
  @DisplayName("W03: a cancellation is no failure")
  void aCancellationIsNoFailure() {
    Task<Integer> cancelled = sleeper(2);
    Task<Integer> slow = sleeper(3);
    turns.loop.callLater(ofSeconds(1), cancelled::cancel);

    Waited<Task<Integer>> waited = run(waitUntil(FIRST_EXCEPTION, List.of(cancelled, slow)));

    assertThat(waited.pending()).isEmpty();
    assertThat(turns.loop.time()).isEqualTo(ofSeconds(3));
  }

  @Test
  @DisplayName("W05: when the time is over nothing is thrown and nothing cancelled")
  void whenTheTimeIsOverNothingIsThrownAndNothingCancelled() {
    Task<Integer> fast = sleeper(1);
    Task<Integer> slow = sleeper(3);

    Waited<Task<Integer>> waited = run(waitUntil(ALL_COMPLETED, List.of(fast, slow), ofSeconds(2)));

    assertThat(waited.done()).containsExactly(fast);
    assertThat(waited.pending()).containsExactly(slow);
    assertThat(turns.loop.time()).isEqualTo(ofSeconds(2));
    assertThat(slow.cancelling()).isEqualTo(0);
  }

  @Test
  void aTimeThatIsNotNeededLeavesNoTimer() {
    Task<Integer> fast = sleeper(1);

    run(waitUntil(ALL_COMPLETED, List.of(fast), Duration.ofDays(1)));

    assertThat(turns.loop.timers().size()).isEqualTo(0);
  }

  @Test
  void aTimeOfZeroLooksOnce() {
    Task<Integer> slow = sleeper(1);

    Waited<Task<Integer>> waited = run(waitUntil(ALL_COMPLETED, List.of(slow), ZERO));

    assertThat(waited.pending()).containsExactly(slow);
    assertThat(turns.loop.time()).isEqualTo(ZERO);
  }

  @Test
  @DisplayName("W07: no futures, null and another loop's futures are refused")
  void noFuturesNullAndAnotherLoopsFuturesAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> waitUntil(ALL_COMPLETED, List.<Task<?>>of()));
    List<Task<Integer>> withNull = new ArrayList<>();
    withNull.add(null);
    assertThrows(NullPointerException.class, () -> waitUntil(ALL_COMPLETED, withNull));
    try (EventLoop other = new VirtualTimeEventLoop()) {
      List<Future<Integer>> foreign = List.of(other.createFuture());
      assertThrows(
          IllegalArgumentException.class,
          () -> turns.loop.runUntilComplete(waitUntil(ALL_COMPLETED, foreign)));
    }
  }

  @Test
  @DisplayName("W08: the same future twice counts once")
  void theSameFutureTwiceCountsOnce() {
    Task<Integer> fast = sleeper(1);

    Waited<Task<Integer>> waited = run(waitUntil(ALL_COMPLETED, List.of(fast, fast)));

    assertThat(waited.done()).containsExactly(fast);
  }

  @Test
  @DisplayName("W09: cancelling the wait does not cancel what is waited for")
  void cancellingTheWaitDoesNotCancelWhatIsWaitedFor() {
    Task<Integer> slow = sleeper(2);
    Task<Waited<Task<Integer>>> wait =
        turns.start(waitUntil(ALL_COMPLETED, List.of(slow), ofSeconds(5)));
    turns.loop.callLater(ofSeconds(1), wait::cancel);

    turns.advance(ofSeconds(1));

    assertThat(wait.cancelled()).isTrue();
    assertThat(slow.cancelling()).isEqualTo(0);
    assertThat(turns.loop.timers().size()).isEqualTo(1);
    assertThat(turns.loop.runUntilComplete(slow)).isEqualTo(2);
  }

  @Test
  void waitingForAFailureDoesNotCountAsItsRetrieval() {
    turns.loop.setExceptionHandler((loop, context) -> reported.add(context));
    Task<Integer> failing = failer(1);

    run(waitUntil(FIRST_EXCEPTION, List.of(failing)));
    turns.loop.close();

    assertThat(reported).hasSize(1);
    assertThat(reported.get(0).future()).isSameInstanceAs(failing);
  }
}

package dev.fermata.behaviour;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.async;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.currentTask;
import static dev.fermata.Fermata.shield;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.waitFor;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.Awaitable;
import dev.fermata.CancelledError;
import dev.fermata.Future;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Waiting, but not for ever. */
class WaitForTest extends AsyncTest {
  @Test
  @Async
  @DisplayName("WF01: with no time at all, a future that is done still gives its result")
  void aDoneFutureNeedsNoTime() throws TimeoutException {
    Future<Integer> future = new Future<>();
    future.setResult(1);

    assertThat(await(waitFor(future, ZERO))).isEqualTo(1);
  }

  @Test
  @Async
  @DisplayName("WF01: with no time at all, a future that is not done is cancelled")
  void withoutTimeAPendingFutureIsCancelled() {
    Future<Integer> future = new Future<>();

    thrown(TimeoutException.class, () -> await(waitFor(future, ofSeconds(-1))));

    assertThat(future.cancelled()).isTrue();
  }

  @Test
  @Async
  @DisplayName("WF01: with no time at all, a coroutine is never started")
  void withoutTimeACoroutineIsNeverStarted() {
    thrown(
        TimeoutException.class,
        () ->
            await(
                waitFor(
                    async(
                        () -> {
                          log.add("ran");
                        }),
                    ZERO)));

    assertThat(log).isEmpty();
  }

  @Test
  @Async
  @DisplayName("WF02: when the time is over, the inner is cancelled and its end awaited")
  void theInnerEndsBeforeTheTimeoutIsThrown() {
    var inner = createTask(() -> cleaningUp(ofSeconds(3)));

    TimeoutException error =
        thrown(TimeoutException.class, () -> await(waitFor(inner, ofSeconds(1))));

    assertThat(error).hasCauseThat().isInstanceOf(CancelledError.class);
    assertThat(inner.cancelled()).isTrue();
    assertThat(loop.time()).isEqualTo(ofSeconds(4));
  }

  @Async
  void endingInTime() throws TimeoutException {
    Exception error = new Exception("inner");

    assertThat(await(waitFor(sleep(ofSeconds(1), "in time"), ofSeconds(2)))).isEqualTo("in time");
    Exception thrown =
        thrown(
            Exception.class, () -> await(waitFor(AsyncTestAsync.failing(error, 0), ofSeconds(2))));
    assertThat(thrown).isSameInstanceAs(error);
  }

  @Test
  @DisplayName("WF02: what ends in time gives its result or its error, and no timer stays")
  void whatEndsInTimePasses() throws TimeoutException {
    loop.runUntilComplete(WaitForTestAsync.endingInTime(this));

    // With a timer, the clock would go on to it first.
    assertThrows(
        IllegalStateException.class, () -> loop.runUntilComplete(loop.<Void>createFuture()));
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
  }

  @Async
  static String swallowing() {
    try {
      await(sleep(ofSeconds(100)));
      return "not cancelled";
    } catch (CancelledError cancelled) {
      return "swallowed";
    }
  }

  @Test
  @Async
  @DisplayName("WF02: an inner that swallows the cancellation gives its result")
  void anInnerThatSwallowsGivesItsResult() throws TimeoutException {
    assertThat(await(waitFor(WaitForTestAsync.swallowing(), ofSeconds(1)))).isEqualTo("swallowed");
  }

  @Test
  @Async
  @DisplayName("WF03: null waits without limit")
  void nullWaitsWithoutLimit() throws TimeoutException {
    assertThat(await(waitFor(sleep(ofDays(365), 1), null))).isEqualTo(1);
  }

  @Test
  @Async
  @DisplayName("WF06: cancelling the waiter cancels the inner, and is no timeout")
  void cancellingTheWaiterCancelsTheInner() {
    for (Duration limit : new Duration[] {null, ofSeconds(60)}) {
      Future<Integer> inner = new Future<>();
      var waiter = createTask(() -> await(waitFor(inner, limit)));
      turn();

      waiter.cancel();

      thrown(CancelledError.class, () -> await(waiter));
      assertThat(inner.cancelled()).isTrue();
    }
  }

  @Async
  static String endingLate() {
    try {
      await(sleep(ofSeconds(100)));
      return "not cancelled";
    } catch (CancelledError cancelled) {
      await(sleep(ofSeconds(3)));
      return "ended";
    }
  }

  @Test
  @Async
  @DisplayName(
      "WF08: an inner that cannot be cancelled is awaited to its end, cancelled or too late")
  void anInnerThatCannotBeCancelledIsAwaitedToItsEnd() {
    for (Duration limit : new Duration[] {ZERO, ofSeconds(1), ofSeconds(60), null}) {
      var inner = createTask(() -> endingLate());
      turn();
      var waiter = createTask(() -> await(waitFor(inner, limit)));
      Duration start = loop.time();
      loop.callLater(ofSeconds(2), () -> requestOnce(inner, waiter));

      assertThat(await(waiter)).isEqualTo("ended");

      assertThat(inner.done()).isTrue();
      assertThat(waiter.cancelled()).isFalse();
      Duration requested =
          limit != null && limit.compareTo(ofSeconds(2)) < 0 ? limit : ofSeconds(2);
      assertThat(loop.time()).isEqualTo(start.plus(requested).plusSeconds(3));
    }
  }

  /** Cancels who waits, unless the limit has cancelled the inner before. */
  private static void requestOnce(Task<?> inner, Task<?> waiter) {
    if (inner.cancelling() == 0) {
      waiter.cancel();
    }
  }

  @Test
  @Async
  @DisplayName("WF09: a future that is resolved just before the limit gives its result")
  void aResultJustBeforeTheLimitCounts() throws TimeoutException {
    Future<String> future = new Future<>();
    loop.callLater(ofMillis(999), () -> future.setResult("ok"));

    assertThat(await(waitFor(future, ofSeconds(1)))).isEqualTo("ok");
  }

  @Test
  @Async
  @DisplayName("WF10, S06: what is shielded survives the limit")
  void whatIsShieldedSurvives() {
    for (Duration limit : List.of(ZERO, ofSeconds(5))) {
      var inner = createTask(sleep(ofSeconds(10), 10));
      Duration start = loop.time();

      thrown(TimeoutException.class, () -> await(waitFor(shield(inner), limit)));
      assertThat(loop.time()).isEqualTo(start.plus(limit));

      assertThat(await(inner)).isEqualTo(10);
      assertThat(loop.time()).isEqualTo(start.plusSeconds(10));
    }
  }

  @Test
  @Async
  @SuppressWarnings("fermata:double-wrap") // which task it is, is what is asked
  @DisplayName("WF11: a coroutine runs in the current task")
  void aCoroutineRunsInTheCurrentTask() throws TimeoutException {
    Task<?> outer = currentTask();

    Task<?> inner = await(waitFor(async(() -> currentTask()), ofSeconds(1)));

    assertThat(inner).isSameInstanceAs(outer);
  }

  @Test
  @SuppressWarnings("fermata:never-awaited") // there is none
  @DisplayName("null is refused at the call")
  void nullIsRefused() {
    assertThrows(NullPointerException.class, () -> waitFor((Awaitable<?>) null, ofSeconds(1)));
  }
}

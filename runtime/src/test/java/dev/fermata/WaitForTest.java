package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.shield;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.waitFor;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.asyncRun;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.cleaningUp;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static dev.fermata.Scripted.self;
import static dev.fermata.Turns.turn;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Waiting, but not for ever. */
class WaitForTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();

  @Test
  @DisplayName("WF01: with no time at all, a future that is done still gives its result")
  void aDoneFutureNeedsNoTime() throws Exception {
    Future<Integer> future = loop.createFuture();
    future.setResult(1);

    assertThat(loop.runUntilComplete(waitFor(future, ZERO))).isEqualTo(1);
  }

  @Test
  @DisplayName("WF01: with no time at all, a future that is not done is cancelled")
  void withoutTimeAPendingFutureIsCancelled() {
    Future<Integer> future = loop.createFuture();

    assertThrows(
        TimeoutException.class, () -> loop.runUntilComplete(waitFor(future, ofSeconds(-1))));

    assertThat(future.cancelled()).isTrue();
  }

  @Test
  @DisplayName("WF01: with no time at all, a coroutine is never started")
  void withoutTimeACoroutineIsNeverStarted() {
    List<String> events = new ArrayList<>();

    assertThrows(
        TimeoutException.class,
        () -> loop.runUntilComplete(waitFor(asyncRun(() -> events.add("ran")), ZERO)));

    assertThat(events).isEmpty();
  }

  @Test
  @DisplayName("WF02: when the time is over, the inner is cancelled and its end awaited")
  void theInnerEndsBeforeTheTimeoutIsThrown() {
    Task<Void> inner = loop.createTask(cleaningUp(ofSeconds(3)));

    TimeoutException error =
        assertThrows(
            TimeoutException.class, () -> loop.runUntilComplete(waitFor(inner, ofSeconds(1))));

    assertThat(error).hasCauseThat().isInstanceOf(CancelledError.class);
    assertThat(inner.cancelled()).isTrue();
    assertThat(loop.time()).isEqualTo(ofSeconds(4));
  }

  @Test
  @DisplayName("WF02: what ends in time gives its result or its error, and no timer stays")
  void whatEndsInTimePasses() throws Exception {
    Exception error = new Exception("inner");

    assertThat(loop.runUntilComplete(waitFor(sleep(ofSeconds(1), "in time"), ofSeconds(2))))
        .isEqualTo("in time");
    assertThat(
            assertThrows(
                Exception.class,
                () -> loop.runUntilComplete(waitFor(async(() -> fail(error)), ofSeconds(2)))))
        .isSameInstanceAs(error);
    assertThat(loop.timers().size()).isEqualTo(0);
  }

  @Test
  @DisplayName("WF02: an inner that swallows the cancellation gives its result")
  void anInnerThatSwallowsGivesItsResult() throws Exception {
    Coroutine<String> stubborn =
        async(() -> await(sleep(ofSeconds(100)), v -> done(""), e -> done("swallowed")));

    assertThat(loop.runUntilComplete(waitFor(stubborn, ofSeconds(1)))).isEqualTo("swallowed");
  }

  @Test
  @DisplayName("WF03: null waits without limit")
  void nullWaitsWithoutLimit() throws Exception {
    assertThat(loop.runUntilComplete(waitFor(sleep(Duration.ofDays(365), 1), null))).isEqualTo(1);
  }

  @Test
  @DisplayName("WF06: cancelling the waiter cancels the inner, and is no timeout")
  void cancellingTheWaiterCancelsTheInner() throws Exception {
    for (Duration limit : new Duration[] {null, ofSeconds(60)}) {
      Future<Integer> inner = loop.createFuture();
      Task<Integer> waiter = loop.createTask(waitFor(inner, limit));
      turn(loop);

      waiter.cancel();

      assertThrows(CancelledError.class, () -> loop.runUntilComplete(waiter));
      assertThat(inner.cancelled()).isTrue();
    }
  }

  @Test
  @DisplayName(
      "WF08: an inner that cannot be cancelled is awaited to its end, cancelled or too late")
  void anInnerThatCannotBeCancelledIsAwaitedToItsEnd() throws Exception {
    for (Duration limit : new Duration[] {ZERO, ofSeconds(1), ofSeconds(60), null}) {
      Task<String> inner =
          loop.createTask(
              async(
                  () ->
                      await(
                          sleep(ofSeconds(100)),
                          v -> done("not cancelled"),
                          e -> await(sleep(ofSeconds(3)), v -> done("ended")))));
      turn(loop);
      Task<String> waiter = loop.createTask(waitFor(inner, limit));
      Duration start = loop.time();
      loop.callLater(ofSeconds(2), () -> requestOnce(inner, waiter));

      assertThat(loop.runUntilComplete(waiter)).isEqualTo("ended");

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
  @DisplayName("WF09: a future that is resolved just before the limit gives its result")
  void aResultJustBeforeTheLimitCounts() throws Exception {
    Future<String> future = loop.createFuture();
    loop.callLater(ofMillis(999), () -> future.setResult("ok"));

    assertThat(loop.runUntilComplete(waitFor(future, ofSeconds(1)))).isEqualTo("ok");
  }

  @Test
  @DisplayName("WF10, S06: what is shielded survives the limit")
  void whatIsShieldedSurvives() {
    for (Duration limit : List.of(ZERO, ofSeconds(5))) {
      Task<Integer> inner = loop.createTask(sleep(ofSeconds(10), 10));
      Duration start = loop.time();

      assertThrows(
          TimeoutException.class, () -> loop.runUntilComplete(waitFor(shield(inner), limit)));
      assertThat(loop.time()).isEqualTo(start.plus(limit));

      assertThat(loop.runUntilComplete(inner)).isEqualTo(10);
      assertThat(loop.time()).isEqualTo(start.plusSeconds(10));
    }
  }

  @Test
  @DisplayName("WF11: a coroutine runs in the current task")
  void aCoroutineRunsInTheCurrentTask() {
    Coroutine<Boolean> main =
        async(
            () -> {
              Task<?> outer = self();
              return await(
                  waitFor(async(() -> done(self())), ofSeconds(1)), inner -> done(inner == outer));
            });

    assertThat(loop.runUntilComplete(main)).isTrue();
  }

  @Test
  @DisplayName("null is refused at the call")
  void nullIsRefused() {
    assertThrows(NullPointerException.class, () -> waitFor((Awaitable<?>) null, ofSeconds(1)));
  }
}

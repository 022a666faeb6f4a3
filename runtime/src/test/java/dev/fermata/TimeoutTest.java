package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.timeout;
import static dev.fermata.Fermata.timeoutAt;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static dev.fermata.Scripted.self;
import static dev.fermata.Turns.turn;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Blocks with a deadline. */
class TimeoutTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private final List<Timeout> entered = new ArrayList<>();

  /** A block in the scope of a timeout, ended as a try-with-resources ends it. */
  private <T> Coroutine<T> within(Callable<Timeout> enter, Callable<Awaitable<T>> block) {
    return async(
        () -> {
          Timeout timeout = enter.call();
          entered.add(timeout);
          return await(
              async(() -> await(block.call(), value -> done(value))),
              value -> await(timeout.exit(null), swallowed -> done(value)),
              error -> await(timeout.exit(error), swallowed -> fail(error)));
        });
  }

  private Timeout entered(int index) {
    return entered.get(index);
  }

  @Test
  @DisplayName("TO01: a block that takes too long ends with a TimeoutException at the deadline")
  void aBlockThatTakesTooLongTimesOut() {
    TimeoutException error =
        assertThrows(
            TimeoutException.class,
            () ->
                loop.runUntilComplete(
                    within(() -> timeout(ofMillis(10)), () -> sleep(ofSeconds(10)))));

    assertThat(error).hasCauseThat().isInstanceOf(CancelledError.class);
    assertThat(entered(0).expired()).isTrue();
    assertThat(entered(0).when()).isEqualTo(ofMillis(10));
    assertThat(loop.time()).isEqualTo(ofMillis(10));
  }

  @Test
  @DisplayName("TO01: timeoutAt takes a time of the loop's clock")
  void timeoutAtTakesATime() {
    loop.runUntilComplete(sleep(ofSeconds(5)));

    assertThrows(
        TimeoutException.class,
        () ->
            loop.runUntilComplete(
                within(() -> timeoutAt(ofSeconds(7)), () -> sleep(ofSeconds(10)))));

    assertThat(loop.time()).isEqualTo(ofSeconds(7));
  }

  @Test
  @DisplayName("TO02: of two deadlines at the same time only the outer one is thrown")
  void ofTwoEqualDeadlinesTheOuterIsThrown() {
    List<Throwable> inside = new ArrayList<>();
    Coroutine<Void> nested =
        within(
            () -> timeoutAt(ofSeconds(1)),
            () ->
                async(
                    () ->
                        await(
                            within(() -> timeoutAt(ofSeconds(1)), () -> sleep(ofSeconds(10))),
                            v -> done(null),
                            e -> {
                              inside.add(e);
                              return fail(e);
                            })));

    assertThrows(TimeoutException.class, () -> loop.runUntilComplete(nested));

    assertThat(inside.get(0)).isInstanceOf(CancelledError.class);
    assertThat(entered(0).expired()).isTrue();
    assertThat(entered(1).expired()).isTrue();
  }

  @Test
  @DisplayName("TO03: a timeout of null never fires")
  void aTimeoutOfNullNeverFires() {
    loop.runUntilComplete(within(() -> timeout(null), () -> sleep(ofSeconds(1000))));

    assertThat(entered(0).when()).isNull();
    assertThat(entered(0).expired()).isFalse();
  }

  @Test
  @DisplayName("TO03: a block that ends in time leaves no timer")
  void aBlockThatEndsInTimeLeavesNoTimer() {
    loop.runUntilComplete(within(() -> timeout(ofSeconds(5)), () -> sleep(ofSeconds(1))));

    assertThat(entered(0).expired()).isFalse();
    assertThat(loop.timers().size()).isEqualTo(0);
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
  }

  @Test
  @DisplayName("TO04: a deadline in the past fires at the first suspension")
  void aDeadlineInThePastFiresAtTheFirstSuspension() {
    loop.runUntilComplete(sleep(ofSeconds(1)));

    assertThrows(
        TimeoutException.class,
        () -> loop.runUntilComplete(within(() -> timeoutAt(ZERO), () -> sleep(ZERO))));
  }

  @Test
  @DisplayName("TO04: a block that never suspends does not expire")
  void aBlockThatNeverSuspendsDoesNotExpire() {
    assertThat(
            loop.runUntilComplete(within(() -> timeout(ZERO), () -> Coroutine.completed("done"))))
        .isEqualTo("done");
    assertThat(entered(0).expired()).isFalse();
  }

  @Test
  @DisplayName("TO05: another error before the deadline passes as it is")
  void anotherErrorPasses() {
    Exception error = new Exception("own");

    assertThat(
            assertThrows(
                Exception.class,
                () ->
                    loop.runUntilComplete(
                        within(() -> timeout(ofSeconds(1)), () -> async(() -> fail(error))))))
        .isSameInstanceAs(error);
    assertThat(entered(0).expired()).isFalse();
  }

  @Test
  @DisplayName("TO07: someone else's cancellation is no timeout")
  void someoneElsesCancellationPasses() {
    Task<Void> task =
        loop.createTask(within(() -> timeout(ofSeconds(5)), () -> sleep(ofSeconds(10))));
    loop.callLater(ofSeconds(1), task::cancel);

    assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));
    assertThat(entered(0).expired()).isFalse();
  }

  @Test
  @DisplayName("TO07: a cancellation in the very turn of the deadline wins")
  void aCancellationInTheTurnOfTheDeadlineWins() {
    Task<Void> task =
        loop.createTask(within(() -> timeout(ofSeconds(1)), () -> sleep(ofSeconds(10))));
    turn(loop);
    loop.callAt(ofSeconds(1), task::cancel);

    assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));
    assertThat(task.cancelling()).isEqualTo(1);
  }

  @Test
  @DisplayName("TO08: after the TimeoutException the task is not cancelled")
  void afterTheTimeoutTheTaskIsNotCancelled() {
    Task<Integer> task =
        loop.createTask(
            async(
                () ->
                    await(
                        within(() -> timeout(ofSeconds(1)), () -> sleep(ofSeconds(10))),
                        v -> done(-1),
                        e -> done(self().cancelling()))));

    assertThat(loop.runUntilComplete(task)).isEqualTo(0);
    assertThat(task.cancelled()).isFalse();
  }

  @Test
  @DisplayName("TO10: a deadline can be moved and taken away while it is active")
  void aDeadlineCanBeMoved() {
    loop.runUntilComplete(
        within(
            () -> timeout(ofSeconds(1)),
            () -> {
              entered(0).reschedule(ofSeconds(20));
              return sleep(ofSeconds(10));
            }));
    loop.runUntilComplete(
        within(
            () -> timeout(ofSeconds(1)),
            () -> {
              entered(1).reschedule(null);
              return sleep(ofSeconds(10));
            }));

    assertThat(loop.time()).isEqualTo(ofSeconds(20));
  }

  @Test
  @DisplayName("TO10, TO16: a deadline cannot be moved once it has passed or the block has ended")
  void aDeadlineCannotBeMovedAfterwards() {
    List<String> seen = new ArrayList<>();
    Coroutine<Void> main =
        within(
            () -> timeout(ofSeconds(1)),
            () ->
                async(
                    () -> {
                      seen.add(entered(0).toString());
                      return await(
                          sleep(ofSeconds(10)),
                          v -> done(null),
                          e -> {
                            seen.add(entered(0).toString());
                            seen.add(rescheduling(entered(0)));
                            return fail(e);
                          });
                    }));
    assertThrows(TimeoutException.class, () -> loop.runUntilComplete(main));
    seen.add(rescheduling(entered(0)));
    loop.runUntilComplete(within(() -> timeout(null), () -> sleep(ZERO)));
    seen.add(rescheduling(entered(1)));

    assertThat(seen)
        .containsExactly(
            "<Timeout [active] when=1.000>",
            "<Timeout [expiring]>",
            "Cannot change state of expiring Timeout",
            "Cannot change state of expired Timeout",
            "Cannot change state of finished Timeout")
        .inOrder();
  }

  private static String rescheduling(Timeout timeout) {
    return assertThrows(IllegalStateException.class, () -> timeout.reschedule(ofSeconds(99)))
        .getMessage();
  }

  @Test
  @DisplayName("TO11: a timeout outside a task is refused")
  void aTimeoutOutsideATaskIsRefused() {
    List<Throwable> thrown = new ArrayList<>();
    loop.callSoon(
        () -> thrown.add(assertThrows(IllegalStateException.class, () -> timeout(ofSeconds(1)))));
    turn(loop);

    assertThat(thrown.get(0)).hasMessageThat().isEqualTo("Timeout should be used inside a task");
  }

  @Test
  @DisplayName("TO14: a clean-up with a time limit of its own works while the outer one expires")
  void aCleanupMayHaveALimitOfItsOwn() {
    List<Throwable> inside = new ArrayList<>();
    Coroutine<Void> main =
        within(
            () -> timeout(ofSeconds(1)),
            () ->
                async(
                    () ->
                        await(
                            sleep(ofSeconds(10)),
                            v -> done(null),
                            cancelled ->
                                await(
                                    within(() -> timeout(ofSeconds(2)), () -> sleep(ofSeconds(9))),
                                    v -> done(null),
                                    e -> {
                                      inside.add(e);
                                      return fail(cancelled);
                                    }))));

    assertThrows(TimeoutException.class, () -> loop.runUntilComplete(main));

    assertThat(inside.get(0)).isInstanceOf(TimeoutException.class);
    assertThat(loop.time()).isEqualTo(ofSeconds(3));
  }

  @Test
  @DisplayName("close() of a scope outside an @Async body says where it belongs")
  void closingAScopeInPlainCodeIsRefused() {
    AsyncScope scope = cause -> Coroutine.completed(false);

    assertThat(assertThrows(IllegalStateException.class, scope::close))
        .hasMessageThat()
        .contains("try-with-resources in an @Async body");
  }
}

package dev.fermata.behaviour;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.currentTask;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.timeout;
import static dev.fermata.Fermata.timeoutAt;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.AsyncScope;
import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Timeout;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Blocks with a deadline. */
class TimeoutTest extends AsyncTest {
  private final List<Timeout> entered = new ArrayList<>();

  private Timeout noted(Timeout timeout) {
    entered.add(timeout);
    return timeout;
  }

  @Test
  @Async
  @DisplayName("TO01: a block that takes too long ends with a TimeoutException at the deadline")
  void aBlockThatTakesTooLongTimesOut() {
    TimeoutException error =
        thrown(
            TimeoutException.class,
            () -> {
              try (var limit = noted(timeout(ofMillis(10)))) {
                await(sleep(ofSeconds(10)));
              }
            });

    assertThat(error).hasCauseThat().isInstanceOf(CancelledError.class);
    assertThat(entered.get(0).expired()).isTrue();
    assertThat(entered.get(0).when()).isEqualTo(ofMillis(10));
    assertThat(loop.time()).isEqualTo(ofMillis(10));
  }

  @Test
  @Async
  @DisplayName("TO01: timeoutAt takes a time of the loop's clock")
  void timeoutAtTakesATime() {
    await(sleep(ofSeconds(5)));

    thrown(
        TimeoutException.class,
        () -> {
          try (var limit = timeoutAt(ofSeconds(7))) {
            await(sleep(ofSeconds(10)));
          }
        });

    assertThat(loop.time()).isEqualTo(ofSeconds(7));
  }

  @Test
  @Async
  @DisplayName("TO02: of two deadlines at the same time only the outer one is thrown")
  void ofTwoEqualDeadlinesTheOuterIsThrown() {
    List<Throwable> inside = new ArrayList<>();

    thrown(
        TimeoutException.class,
        () -> {
          try (var outer = noted(timeoutAt(ofSeconds(1)))) {
            try (var inner = noted(timeoutAt(ofSeconds(1)))) {
              await(sleep(ofSeconds(10)));
            } catch (Throwable thrown) {
              inside.add(thrown);
              throw thrown;
            }
          }
        });

    assertThat(inside.get(0)).isInstanceOf(CancelledError.class);
    assertThat(entered.get(0).expired()).isTrue();
    assertThat(entered.get(1).expired()).isTrue();
  }

  @Test
  @Async
  @DisplayName("TO03: a timeout of null never fires")
  void aTimeoutOfNullNeverFires() throws TimeoutException {
    try (var limit = noted(timeout(null))) {
      await(sleep(ofSeconds(1000)));
    }

    assertThat(entered.get(0).when()).isNull();
    assertThat(entered.get(0).expired()).isFalse();
  }

  @Async
  void endingInTime() throws TimeoutException {
    try (var limit = noted(timeout(ofSeconds(5)))) {
      await(sleep(ofSeconds(1)));
    }
  }

  @Test
  @DisplayName("TO03: a block that ends in time leaves no timer")
  void aBlockThatEndsInTimeLeavesNoTimer() throws TimeoutException {
    loop.runUntilComplete(TimeoutTestAsync.endingInTime(this));
    assertThat(entered.get(0).expired()).isFalse();

    // With a timer, the clock would go on to it first.
    assertThrows(
        IllegalStateException.class, () -> loop.runUntilComplete(loop.<Void>createFuture()));
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
  }

  @Test
  @Async
  @DisplayName("TO04: a deadline in the past fires at the first suspension")
  void aDeadlineInThePastFiresAtTheFirstSuspension() {
    await(sleep(ofSeconds(1)));

    thrown(
        TimeoutException.class,
        () -> {
          try (var limit = timeoutAt(ZERO)) {
            await(sleep(ZERO));
          }
        });
  }

  @Test
  @Async
  @DisplayName("TO04: a block that never suspends does not expire")
  void aBlockThatNeverSuspendsDoesNotExpire() throws TimeoutException {
    String result;
    try (var limit = noted(timeout(ZERO))) {
      result = await(Coroutine.completed("done"));
    }

    assertThat(result).isEqualTo("done");
    assertThat(entered.get(0).expired()).isFalse();
  }

  @Test
  @Async
  @DisplayName("TO05: another error before the deadline passes as it is")
  void anotherErrorPasses() {
    Exception error = new Exception("own");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var limit = noted(timeout(ofSeconds(1)))) {
                failing(error, 0);
              }
            });

    assertThat(thrown).isSameInstanceAs(error);
    assertThat(entered.get(0).expired()).isFalse();
  }

  @Async
  void limited(int seconds) throws TimeoutException {
    try (var limit = noted(timeout(ofSeconds(seconds)))) {
      await(sleep(ofSeconds(10)));
    }
  }

  @Test
  @Async
  @DisplayName("TO07: someone else's cancellation is no timeout")
  void someoneElsesCancellationPasses() {
    var task = createTask(() -> limited(5));
    loop.callLater(ofSeconds(1), task::cancel);

    thrown(CancelledError.class, () -> await(task));

    assertThat(entered.get(0).expired()).isFalse();
  }

  @Test
  @Async
  @DisplayName("TO07: a cancellation in the very turn of the deadline wins")
  void aCancellationInTheTurnOfTheDeadlineWins() {
    var task = createTask(() -> limited(1));
    turn();
    loop.callAt(ofSeconds(1), task::cancel);

    thrown(CancelledError.class, () -> await(task));

    assertThat(task.cancelling()).isEqualTo(1);
  }

  @Test
  @Async
  @DisplayName("TO08: after the TimeoutException the task is not cancelled")
  void afterTheTimeoutTheTaskIsNotCancelled() {
    thrown(TimeoutException.class, () -> limited(1));

    assertThat(currentTask().cancelling()).isEqualTo(0);
    sleeping("after", 1);
    assertThat(log).containsExactly("after");
  }

  @Test
  @Async
  @DisplayName("TO10: a deadline can be moved and taken away while it is active")
  void aDeadlineCanBeMoved() throws TimeoutException {
    try (var limit = timeout(ofSeconds(1))) {
      limit.reschedule(ofSeconds(20));
      await(sleep(ofSeconds(10)));
    }
    try (var limit = timeout(ofSeconds(1))) {
      limit.reschedule(null);
      await(sleep(ofSeconds(10)));
    }

    assertThat(loop.time()).isEqualTo(ofSeconds(20));
  }

  @Test
  @Async
  @DisplayName("TO10, TO16: a deadline cannot be moved once it has passed or the block has ended")
  void aDeadlineCannotBeMovedAfterwards() throws TimeoutException {
    thrown(
        TimeoutException.class,
        () -> {
          try (var limit = noted(timeout(ofSeconds(1)))) {
            log.add(limit.toString());
            try {
              await(sleep(ofSeconds(10)));
            } finally {
              log.add(limit.toString());
              log.add(rescheduling(limit));
            }
          }
        });
    log.add(rescheduling(entered.get(0)));
    try (var limit = noted(timeout(null))) {
      turn();
    }
    log.add(rescheduling(entered.get(1)));

    assertThat(log)
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
    loop.runUntilComplete(sleep(ZERO));

    assertThat(thrown.get(0)).hasMessageThat().isEqualTo("Timeout should be used inside a task");
  }

  @Test
  @Async
  @DisplayName("TO14: a clean-up with a time limit of its own works while the outer one expires")
  void aCleanupMayHaveALimitOfItsOwn() {
    thrown(
        TimeoutException.class,
        () -> {
          try (var limit = timeout(ofSeconds(1))) {
            try {
              await(sleep(ofSeconds(10)));
            } finally {
              thrown(TimeoutException.class, () -> limited(2));
              log.add("cleaned up");
            }
          }
        });

    assertThat(log).containsExactly("cleaned up");
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

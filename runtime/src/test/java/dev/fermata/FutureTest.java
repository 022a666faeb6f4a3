package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static dev.fermata.Turns.turn;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A future's states, its callbacks and what is reported of failures. */
class FutureTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private final Future<Integer> future = loop.createFuture();
  private final List<String> events = new ArrayList<>();

  @Test
  @DisplayName("F01: a cancelled future throws CancelledError and takes nothing any more")
  void aCancelledFutureThrowsAndTakesNothing() {
    assertThat(future.done()).isFalse();
    assertThat(future.cancel()).isTrue();

    assertThat(future.done()).isTrue();
    assertThat(future.cancelled()).isTrue();
    assertThrows(CancelledError.class, future::result);
    assertThrows(CancelledError.class, future::exception);
    assertThrows(InvalidStateException.class, () -> future.setResult(1));
    assertThrows(InvalidStateException.class, () -> future.setException(new Exception("no")));
    assertThat(future.cancel()).isFalse();
  }

  @Test
  @DisplayName("F02: a pending future has neither result nor exception")
  void aPendingFutureHasNoOutcome() {
    assertThat(assertThrows(InvalidStateException.class, future::result))
        .hasMessageThat()
        .isEqualTo("Result is not set.");
    assertThat(assertThrows(InvalidStateException.class, future::exception))
        .hasMessageThat()
        .isEqualTo("Exception is not set.");
  }

  @Test
  @DisplayName("F02: a future with a result keeps it")
  void aFutureWithAResultKeepsIt() {
    future.setResult(42);

    assertThat(future.result()).isEqualTo(42);
    assertThat(future.exception()).isNull();
    assertThat(assertThrows(InvalidStateException.class, () -> future.setResult(43)))
        .hasMessageThat()
        .startsWith("invalid state");
    assertThat(future.cancel()).isFalse();
    assertThat(future.result()).isEqualTo(42);
  }

  @Test
  @DisplayName("F02: null is a result as any other")
  void nullIsAResult() {
    future.setResult(null);

    assertThat(future.done()).isTrue();
    assertThat(future.result()).isNull();
  }

  @Test
  @DisplayName("F03: a failed future throws its error as it is, checked or not")
  void aFailedFutureThrowsItsError() {
    Exception error = new Exception("checked");
    future.setException(error);

    assertThat(assertThrows(Exception.class, future::result)).isSameInstanceAs(error);
    assertThat(future.exception()).isSameInstanceAs(error);
    assertThat(future.cancelled()).isFalse();
    assertThat(future.cancel()).isFalse();
  }

  @Test
  @DisplayName(
      "F03: a CancelledError that is set as the exception does not count as a cancellation")
  void aCancelledErrorAsExceptionIsNoCancellation() {
    CancelledError error = new CancelledError();
    future.setException(error);

    assertThat(future.cancelled()).isFalse();
    assertThat(future.exception()).isSameInstanceAs(error);
  }

  @Test
  @DisplayName("F04: callbacks run in the order in which they came, at the next turn")
  void callbacksRunInOrderAtTheNextTurn() {
    future.addDoneCallback(done -> events.add("first " + done.result()));
    future.addDoneCallback(done -> events.add("second"));
    future.addDoneCallback(done -> events.add("third"));

    future.setResult(1);
    assertThat(events).isEmpty();
    turn(loop);

    assertThat(events).containsExactly("first 1", "second", "third").inOrder();
  }

  @Test
  @DisplayName("F05: a callback of a future that is done runs at the next turn")
  void aCallbackOfADoneFutureRunsAtTheNextTurn() {
    future.setResult(1);
    future.addDoneCallback(done -> events.add("called"));
    assertThat(events).isEmpty();

    turn(loop);

    assertThat(events).containsExactly("called");
  }

  @Test
  @DisplayName("F06: removing a callback removes all equal ones and counts them")
  void removingACallbackRemovesAllEqualOnes() {
    Consumer<Future<Integer>> callback = done -> events.add("removed");
    Consumer<Future<Integer>> other = done -> events.add("other");
    assertThat(future.removeDoneCallback(callback)).isEqualTo(0);
    future.addDoneCallback(callback);
    assertThat(future.removeDoneCallback(callback)).isEqualTo(1);
    for (int i = 0; i < 6; i++) {
      future.addDoneCallback(callback);
    }
    future.addDoneCallback(other);

    assertThat(future.removeDoneCallback(callback)).isEqualTo(6);
    assertThat(future.removeDoneCallback(callback)).isEqualTo(0);
    future.setResult(1);
    turn(loop);

    assertThat(events).containsExactly("other");
  }

  @Test
  @DisplayName("F09: a callback that throws is reported, and the next one runs")
  void aThrowingCallbackIsReported() {
    List<ExceptionContext> reports = new ArrayList<>();
    loop.setExceptionHandler((where, context) -> reports.add(context));
    RuntimeException error = new RuntimeException("broken");
    future.addDoneCallback(
        done -> {
          throw error;
        });
    future.addDoneCallback(done -> events.add("ran"));
    future.setResult(1);

    turn(loop);

    assertThat(events).containsExactly("ran");
    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).message()).startsWith("Exception in callback lambda in");
    assertThat(reports.get(0).exception()).isSameInstanceAs(error);
    assertThat(reports.get(0).handle()).isNotNull();
  }

  @Test
  @DisplayName("F10: a failure that nobody retrieves is reported when the loop closes")
  void anUnretrievedFailureIsReportedAtTheClose() {
    List<ExceptionContext> reports = reports();
    RuntimeException error = new RuntimeException("unseen");
    future.setException(error);
    Task<Void> task = loop.createTask(async(() -> fail(error)));
    turn(loop);
    assertThat(reports).isEmpty();

    loop.close();

    assertThat(reports)
        .containsExactly(
            new ExceptionContext("Future exception was never retrieved", error, future, null),
            new ExceptionContext("Task exception was never retrieved", error, task, null))
        .inOrder();
  }

  @Test
  @DisplayName("F10, T31: a failure that anyone retrieved is not reported")
  void aRetrievedFailureIsNotReported() {
    List<ExceptionContext> reports = reports();
    Future<Integer> byResult = failed();
    assertThrows(RuntimeException.class, byResult::result);
    failed().exception();
    failed().cancel();
    failed().toCompletableFuture();
    Future<Integer> awaited = failed();
    loop.runUntilComplete(async(() -> await(awaited, v -> done(null), e -> done(null))));
    loop.<Integer>createFuture().cancel();

    loop.close();

    assertThat(reports).isEmpty();
  }

  @Test
  @DisplayName("F11: a future made without a running loop says that there is none")
  void aFutureNeedsARunningLoop() {
    assertThat(assertThrows(IllegalStateException.class, Future::new))
        .hasMessageThat()
        .startsWith("no running event loop");
  }

  @Test
  @DisplayName("F12: toString shows the state, the outcome and the outermost callbacks")
  void toStringShowsTheState() {
    assertThat(future.toString()).isEqualTo("<Future pending>");
    for (int i = 0; i < 10; i++) {
      future.addDoneCallback(done -> {});
    }
    assertThat(future.toString())
        .isEqualTo(
            "<Future pending cb=[lambda in dev.fermata.FutureTest, <8 more>, lambda in"
                + " dev.fermata.FutureTest]>");
    future.setResult(42);
    assertThat(future.toString()).isEqualTo("<Future finished result=42>");
    assertThat(failed().toString())
        .isEqualTo("<Future finished exception=java.lang.RuntimeException: failed>");
    Future<Integer> cancelled = loop.createFuture();
    cancelled.cancel();
    assertThat(cancelled.toString()).isEqualTo("<Future cancelled>");
  }

  @Test
  @DisplayName("F16: futures that hold each other describe themselves all the same")
  void descriptionsDoNotRecur() {
    Future<Object> self = loop.createFuture();
    self.setResult(List.of(self));

    assertThat(self.toString()).isEqualTo("<Future finished result=[<Future finished>]>");
  }

  @Test
  @DisplayName("F12: a result is shown shortened, and one that cannot be shown does no harm")
  void resultsAreShownShortened() {
    Future<Object> a = loop.createFuture();
    Future<Object> b = loop.createFuture();
    a.setResult(List.of("x".repeat(1000)));
    b.setResult(
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("broken");
          }
        });

    assertThat(a.toString().length()).isLessThan(300);
    assertThat(b.toString()).contains("whose toString() throws");
  }

  @Test
  @DisplayName("awaiting a future gives its result and lets several tasks wait, in order")
  void severalTasksAwaitOneFutureInOrder() {
    for (String name : List.of("a", "b", "c")) {
      loop.createTask(
          async(
              () ->
                  await(
                      future,
                      value -> {
                        events.add(name + value);
                        return done(null);
                      })));
    }
    turn(loop);
    future.setResult(1);
    turn(loop);

    assertThat(events).containsExactly("a1", "b1", "c1").inOrder();
  }

  private Future<Integer> failed() {
    Future<Integer> failed = loop.createFuture();
    failed.setException(new RuntimeException("failed"));
    return failed;
  }

  private List<ExceptionContext> reports() {
    List<ExceptionContext> reports = new ArrayList<>();
    loop.setExceptionHandler((where, context) -> reports.add(context));
    return reports;
  }
}

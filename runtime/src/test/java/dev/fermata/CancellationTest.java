package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
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

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Requests to cancel, and what comes of them. */
class CancellationTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();
  private final List<String> events = new ArrayList<>();

  @Test
  @DisplayName(
      "C01: a request is delivered at the next turn, and a second one after the end is late")
  void aRequestIsDeliveredAtTheNextTurn() {
    Task<Void> task = loop.createTask(sleep(ofSeconds(10)));
    turn(loop);

    assertThat(task.cancel()).isTrue();
    assertThat(task.cancelled()).isFalse();
    turn(loop);

    assertThat(task.done()).isTrue();
    assertThat(task.cancelled()).isTrue();
    assertThat(task.cancel()).isFalse();
  }

  @Test
  @DisplayName("C02: a task that is cancelled before its first step never runs")
  void aTaskCancelledBeforeItsFirstStepNeverRuns() {
    Task<Void> task = loop.createTask(Scripted.asyncRun(() -> events.add("ran")));
    task.cancel("msg");

    CancelledError error = assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));

    assertThat(error).hasMessageThat().isEqualTo("msg");
    assertThat(task.cancelled()).isTrue();
    assertThat(events).isEmpty();
  }

  @Test
  @DisplayName("C03: a task suspended for one turn is cancelled at its next step")
  void aTaskSuspendedForATurnIsCancelled() {
    Task<Void> task = loop.createTask(sleep(ZERO));
    turn(loop);

    task.cancel();

    assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));
  }

  @Test
  @DisplayName("C04: cancelling the future that a task awaits cancels the task")
  void cancellingTheAwaitedFutureCancelsTheTask() {
    Future<Void> future = loop.createFuture();
    Task<Void> task = loop.createTask(future);
    turn(loop);

    future.cancel();

    assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));
    assertThat(task.cancelled()).isTrue();
    assertThat(task.cancelling()).isEqualTo(0);
  }

  @Test
  @DisplayName("C06: a task that catches the cancellation and returns has a result")
  void aTaskThatCatchesTheCancellationHasAResult() {
    Task<Integer> task =
        loop.createTask(async(() -> await(sleep(ofSeconds(10)), v -> done(0), e -> done(42))));
    turn(loop);

    task.cancel();

    assertThat(loop.runUntilComplete(task)).isEqualTo(42);
    assertThat(task.cancelled()).isFalse();
  }

  @Test
  @DisplayName("C07: a swallowed request is over: the next await is not cancelled")
  void aSwallowedRequestIsOver() {
    Future<Integer> next = loop.createFuture();
    Task<Integer> task =
        loop.createTask(
            async(
                () ->
                    await(
                        sleep(ofSeconds(10)),
                        v -> done(0),
                        e -> await(next, value -> done(value)))));
    turn(loop);
    task.cancel();
    turn(loop);

    assertThat(next.cancelled()).isFalse();
    next.setResult(42);

    assertThat(loop.runUntilComplete(task)).isEqualTo(42);
  }

  @Test
  @DisplayName("C08: a task that cancels itself is cancelled at its next await that suspends")
  void aTaskThatCancelsItselfIsCancelledAtItsNextAwait() {
    Task<String> task =
        loop.createTask(
            async(
                () -> {
                  self().cancel();
                  return await(
                      Coroutine.completed("not suspended"),
                      first -> await(sleep(ofSeconds(100)), v -> done(""), e -> done(first)));
                }));

    assertThat(loop.runUntilComplete(task)).isEqualTo("not suspended");
    assertThat(loop.time()).isEqualTo(ZERO);
  }

  @Test
  @DisplayName("C08: a task that cancels itself and returns is cancelled")
  void aTaskThatCancelsItselfAndReturnsIsCancelled() {
    Task<Integer> task =
        loop.createTask(
            async(
                () -> {
                  self().cancel("late");
                  return done(1);
                }));

    CancelledError error = assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));
    assertThat(error).hasMessageThat().isEqualTo("late");
  }

  @Test
  @DisplayName("C11: who awaits a sleeping task that is cancelled sees it at that time")
  void theAwaiterSeesTheCancellationAtOnce() {
    Task<Void> sleeper = loop.createTask(sleep(ofSeconds(5000)));
    loop.callLater(ofMillis(100), sleeper::cancel);

    loop.runUntilComplete(async(() -> await(sleeper, v -> done(null), e -> done(null))));

    assertThat(loop.time()).isEqualTo(ofMillis(100));
  }

  @Test
  @DisplayName("C12: cancelling the outer of two tasks cancels the inner and waits for its end")
  void theInnerTaskEndsBeforeTheOuterIsCancelled() {
    Task<Void> inner = loop.createTask(cleaningUp(ofSeconds(3)));
    Task<Void> outer = loop.createTask(inner);
    turn(loop);
    turn(loop);

    outer.cancel();
    assertThrows(CancelledError.class, () -> loop.runUntilComplete(outer));

    assertThat(inner.cancelled()).isTrue();
    assertThat(loop.time()).isEqualTo(ofSeconds(3));
  }

  @Test
  @DisplayName("C16: cancelling() counts requests and uncancel() takes them back")
  void requestsAreCounted() {
    Task<Void> task =
        loop.createTask(
            async(
                () ->
                    await(
                        sleep(ofSeconds(10)),
                        v -> done(null),
                        e -> await(sleep(ofSeconds(1)), v -> done(null)))));
    turn(loop);
    assertThat(task.cancelling()).isEqualTo(0);

    task.cancel();
    assertThat(task.cancelling()).isEqualTo(1);
    assertThat(task.toString()).startsWith("<Task cancelling");
    turn(loop);
    assertThat(task.uncancel()).isEqualTo(0);
    assertThat(task.toString()).startsWith("<Task pending");
    assertThat(task.uncancel()).isEqualTo(0);

    loop.runUntilComplete(task);
    assertThat(task.cancelled()).isFalse();
    assertThat(task.toString()).startsWith("<Task finished");
  }

  @Test
  @DisplayName("C16: uncancel() before delivery takes the request back altogether")
  void uncancelBeforeDeliveryTakesTheRequestBack() {
    Task<Integer> task = loop.createTask(sleep(ZERO, 1));
    turn(loop);
    task.cancel();

    task.uncancel();

    assertThat(loop.runUntilComplete(task)).isEqualTo(1);
  }

  @Test
  @DisplayName("C18: a second request interrupts the cleaning up")
  void aSecondRequestInterruptsTheCleanup() {
    Task<String> task =
        loop.createTask(
            async(
                () ->
                    await(
                        sleep(ofSeconds(10)),
                        v -> done(""),
                        first ->
                            await(
                                sleep(ofSeconds(10)),
                                v -> done("cleaned up"),
                                second -> done(first.getMessage() + second.getMessage())))));
    turn(loop);
    task.cancel("a");
    turn(loop);
    task.cancel("b");

    assertThat(loop.runUntilComplete(task)).isEqualTo("ab");
    assertThat(task.cancelling()).isEqualTo(2);
    assertThat(loop.time()).isEqualTo(ZERO);
  }

  @Test
  @DisplayName("C20: the message comes out of result(), exception() and await")
  void theMessageComesOutEverywhere() {
    Task<Void> task = loop.createTask(sleep(ofSeconds(10)));
    turn(loop);
    task.cancel("why");
    CancelledError awaited =
        assertThrows(CancelledError.class, () -> loop.runUntilComplete(loop.createTask(task)));

    assertThat(awaited).hasMessageThat().isEqualTo("why");
    assertThat(assertThrows(CancelledError.class, task::result)).isSameInstanceAs(awaited);
    assertThat(assertThrows(CancelledError.class, task::exception)).isSameInstanceAs(awaited);
    assertThat(awaited).hasCauseThat().isNull();
    assertThat(awaited.getSuppressed()).isEmpty();
  }

  @Test
  @DisplayName("C20: a request without a message gives an error without one")
  void aRequestWithoutAMessageGivesNone() {
    Task<Void> task = loop.createTask(sleep(ofSeconds(10)));
    turn(loop);
    task.cancel();

    CancelledError error = assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));
    assertThat(error).hasMessageThat().isNull();
  }

  @Test
  @DisplayName("C21: an error made of a cancellation has it as its direct cause, with the message")
  void anErrorMadeOfACancellationHasItAsItsCause() {
    Task<Void> task =
        loop.createTask(
            async(
                () ->
                    await(
                        sleep(ofSeconds(10)),
                        v -> done(null),
                        e -> fail(new IllegalArgumentException("invalid", e)))));
    turn(loop);
    task.cancel("msg");

    Throwable error =
        assertThrows(
            IllegalArgumentException.class, () -> loop.runUntilComplete(loop.createTask(task)));

    assertThat(error).hasCauseThat().isInstanceOf(CancelledError.class);
    assertThat(error).hasCauseThat().hasMessageThat().isEqualTo("msg");
    assertThat(error.getCause()).hasCauseThat().isNull();
    assertThat(error.getSuppressed()).isEmpty();
    assertThat(task.cancelled()).isFalse();
  }

  @Test
  @DisplayName("C23: throwing a CancelledError cancels the task but not who awaits it")
  void throwingACancelledErrorCancelsTheTask() {
    CancelledError own = new CancelledError("own");
    Task<Void> task = loop.createTask(async(() -> fail(own)));
    Task<Throwable> awaiter =
        loop.createTask(async(() -> await(task, v -> done(null), e -> done(e))));

    assertThat(loop.runUntilComplete(awaiter)).isSameInstanceAs(own);
    assertThat(task.cancelled()).isTrue();
    assertThat(task.cancelling()).isEqualTo(0);
    assertThat(awaiter.cancelling()).isEqualTo(0);
  }

  @Test
  @DisplayName("C24: a fatal error while handling a cancellation ends the loop's run and the task")
  void aFatalErrorWhileCancellingComesOutOfTheRun() {
    Error fatal = new InternalError("fatal");
    Task<Void> task =
        loop.createTask(
            async(() -> await(sleep(ofSeconds(10)), v -> done(null), e -> fail(fatal))));
    turn(loop);
    task.cancel();

    Throwable thrown =
        assertThrows(InternalError.class, () -> loop.runUntilComplete(sleep(ofSeconds(1))));

    assertThat(thrown).isSameInstanceAs(fatal);
    assertThat(task.exception()).isSameInstanceAs(fatal);
  }

  @Test
  @DisplayName("C25: the innermost handler runs first, and the outer may swallow")
  void theInnermostHandlerRunsFirst() {
    Coroutine<Void> inner =
        async(
            () ->
                await(
                    sleep(ofSeconds(10)),
                    v -> done(null),
                    e -> {
                      events.add("inner");
                      return fail(e);
                    }));
    Task<String> outer =
        loop.createTask(
            async(
                () ->
                    await(
                        inner,
                        v -> done(""),
                        e -> {
                          events.add("outer");
                          return done("swallowed");
                        })));
    turn(loop);
    outer.cancel();

    assertThat(loop.runUntilComplete(outer)).isEqualTo("swallowed");
    assertThat(events).containsExactly("inner", "outer").inOrder();
  }

  @Test
  @DisplayName("C27: who awaits a task gets the very error that the task threw on")
  void theSameCancelledErrorReachesTheAwaiter() {
    List<Throwable> seen = new ArrayList<>();
    Task<Void> task =
        loop.createTask(
            async(
                () ->
                    await(
                        sleep(ofSeconds(10)),
                        v -> done(null),
                        e -> {
                          seen.add(e);
                          return fail(e);
                        })));
    turn(loop);
    task.cancel("msg");

    Throwable awaited =
        loop.runUntilComplete(async(() -> await(task, v -> done(null), e -> done(e))));

    assertThat(seen).containsExactly(awaited);
  }

  @Test
  @DisplayName("C28: a run that is stopped early says so, and the task can go on in another run")
  void aStoppedRunCanBeResumed() {
    Task<Integer> task = loop.createTask(sleep(ofSeconds(10), 5));
    loop.callLater(ofSeconds(1), loop::stop);

    Throwable thrown = assertThrows(IllegalStateException.class, () -> loop.runUntilComplete(task));

    assertThat(thrown).hasMessageThat().isEqualTo("Event loop stopped before Future completed.");
    assertThat(task.done()).isFalse();
    assertThat(loop.runUntilComplete(task)).isEqualTo(5);
  }

  @Test
  @DisplayName("a request in the turn in which the awaited future got its result is not lost")
  void aRequestAfterTheResultInTheSameTurnIsDelivered() {
    Future<Integer> future = loop.createFuture();
    Task<Integer> task = loop.createTask(future);
    turn(loop);
    future.setResult(1);

    assertThat(task.cancel()).isTrue();

    assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));
  }

  @Test
  @DisplayName("close() of a coroutine that never started keeps it from starting")
  void closingAFreshCoroutineKeepsItFromStarting() {
    Coroutine<Void> coroutine = Scripted.asyncRun(() -> events.add("ran"));

    coroutine.close();
    coroutine.close();

    assertThrows(IllegalStateException.class, () -> loop.createTask(coroutine));
    assertThat(events).isEmpty();
  }

  @Test
  @DisplayName("K05: close() of a suspended coroutine runs its handlers, inner before outer")
  void closingASuspendedCoroutineRunsItsHandlers() {
    Coroutine<Void> inner =
        async(
            () ->
                await(
                    loop.createFuture(),
                    v -> done(null),
                    e -> {
                      events.add("inner " + e.getClass().getSimpleName());
                      return fail(e);
                    }));
    Coroutine<Void> outer =
        async(
            () ->
                await(
                    inner,
                    v -> done(null),
                    e -> {
                      events.add("outer");
                      return fail(e);
                    }));
    Task<Void> task = loop.createTask(outer);
    turn(loop);

    outer.close();

    assertThat(events).containsExactly("inner CancelledError", "outer").inOrder();
    assertThat(outer.isFinished()).isTrue();
    assertThat(task.done()).isTrue();
  }

  @Test
  @DisplayName("close() of a coroutine that awaits again while it is closed is refused")
  void closingACoroutineThatAwaitsAgainIsRefused() {
    Coroutine<Void> stubborn =
        async(
            () ->
                await(
                    loop.createFuture(),
                    v -> done(null),
                    e -> await(loop.createFuture(), v -> done(null))));
    Task<Void> task = loop.createTask(stubborn);
    turn(loop);

    Throwable thrown = assertThrows(IllegalStateException.class, stubborn::close);
    assertThat(task.done()).isTrue();
    assertThat(thrown).hasMessageThat().contains("awaited again while it was closed");
  }

  @Test
  @DisplayName("K02: close() of a coroutine that is awaited or running is refused")
  void closingAnAwaitedOrRunningCoroutineIsRefused() {
    Coroutine<Void> inner = async(() -> await(loop.createFuture(), v -> done(null)));
    loop.createTask(async(() -> await(inner, v -> done(null))));
    turn(loop);

    assertThat(assertThrows(IllegalStateException.class, inner::close))
        .hasMessageThat()
        .contains("cancel its task instead");

    Coroutine<Throwable> running =
        async(
            () ->
                done(
                    assertThrows(
                        IllegalStateException.class, () -> self().getCoroutine().close())));
    assertThat(loop.runUntilComplete(running)).hasMessageThat().contains("executing already");
  }

  @Test
  @DisplayName("a task whose coroutine was closed has failed, and tells those who wait for it")
  void aTaskOfAClosedCoroutineFails() {
    Future<Void> future = loop.createFuture();
    Coroutine<Void> coroutine = async(() -> await(future, v -> done(null)));
    Task<Void> task = loop.createTask(coroutine);
    Task<Throwable> waiter =
        loop.createTask(async(() -> await(task, v -> done(null), error -> done(error))));
    turn(loop);
    coroutine.close();
    future.setResult(null);

    Throwable thrown = assertThrows(IllegalStateException.class, () -> loop.runUntilComplete(task));
    assertThat(thrown).hasMessageThat().contains("cannot reuse already awaited coroutine");
    assertThat(loop.runUntilComplete(waiter)).isSameInstanceAs(thrown);
  }

  @Test
  @DisplayName("a task that was about to go on when its coroutine was closed fails then")
  void aWokenTaskOfAClosedCoroutineFails() {
    Coroutine<Void> coroutine = async(() -> await(sleep(ZERO), v -> done(null)));
    Task<Void> task = loop.createTask(coroutine);
    turn(loop);
    coroutine.close();

    Throwable thrown = assertThrows(IllegalStateException.class, () -> loop.runUntilComplete(task));
    assertThat(thrown).hasMessageThat().contains("cannot reuse already awaited coroutine");
  }

  @Test
  @DisplayName("a task that waits where all children are done already stays cancelled")
  void aCancellationBetweenTheLastChildAndTheGatherIsNotLost() {
    AsyncEvent event = new AsyncEvent();
    Task<Object> child =
        loop.createTask(async(() -> await(event.awaitSet(), v -> fail(new Exception("child")))));
    Future<List<Object>> gather = Fermata.gather(List.of(child));
    Task<Object> waiter = loop.createTask(async(() -> await(gather, v -> done(null))));
    turn(loop);
    event.set();
    turn(loop);
    assertThat(child.done()).isTrue();
    assertThat(gather.done()).isFalse();

    assertThat(gather.cancel()).isFalse();
    assertThat(waiter.cancel()).isTrue();

    assertThrows(CancelledError.class, () -> loop.runUntilComplete(waiter));
    assertThat(waiter.cancelling()).isEqualTo(1);
    gather.exception();
  }
}

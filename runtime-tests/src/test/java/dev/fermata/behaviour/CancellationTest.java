package dev.fermata.behaviour;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.async;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.currentTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.sleep;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.AsyncEvent;
import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Future;
import dev.fermata.Task;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Requests to cancel, and what comes of them. */
class CancellationTest extends AsyncTest {
  @Async
  void noting() {
    log.add("ran");
  }

  @Test
  @Async
  @DisplayName(
      "C01: a request is delivered at the next turn, and a second one after the end is late")
  void aRequestIsDeliveredAtTheNextTurn() {
    var task = createTask(sleep(ofSeconds(10)));
    turn();

    assertThat(task.cancel()).isTrue();
    assertThat(task.cancelled()).isFalse();
    turn();

    assertThat(task.done()).isTrue();
    assertThat(task.cancelled()).isTrue();
    assertThat(task.cancel()).isFalse();
  }

  @Test
  @Async
  @DisplayName("C02: a task that is cancelled before its first step never runs")
  void aTaskCancelledBeforeItsFirstStepNeverRuns() {
    var task = createTask(() -> noting());
    task.cancel("msg");

    CancelledError error = thrown(CancelledError.class, () -> await(task));

    assertThat(error).hasMessageThat().isEqualTo("msg");
    assertThat(task.cancelled()).isTrue();
    assertThat(log).isEmpty();
  }

  @Test
  @Async
  @DisplayName("C03: a task suspended for one turn is cancelled at its next step")
  void aTaskSuspendedForATurnIsCancelled() {
    var task = createTask(() -> turn());
    turn();

    task.cancel();

    thrown(CancelledError.class, () -> await(task));
  }

  @Test
  @Async
  @DisplayName("C04: cancelling the future that a task awaits cancels the task")
  void cancellingTheAwaitedFutureCancelsTheTask() {
    Future<Void> future = new Future<>();
    var task = createTask(() -> await(future));
    turn();

    future.cancel();

    thrown(CancelledError.class, () -> await(task));
    assertThat(task.cancelled()).isTrue();
    assertThat(task.cancelling()).isEqualTo(0);
  }

  @Test
  @Async
  @DisplayName("C06: a task that catches the cancellation and returns has a result")
  void aTaskThatCatchesTheCancellationHasAResult() {
    var task =
        createTask(
            () -> {
              try {
                await(sleep(ofSeconds(10)));
                return 0;
              } catch (CancelledError cancelled) {
                return 42;
              }
            });
    turn();

    task.cancel();

    assertThat(await(task)).isEqualTo(42);
    assertThat(task.cancelled()).isFalse();
  }

  @Test
  @Async
  @DisplayName("C07: a swallowed request is over: the next await is not cancelled")
  void aSwallowedRequestIsOver() {
    Future<Integer> next = new Future<>();
    var task =
        createTask(
            () -> {
              try {
                await(sleep(ofSeconds(10)));
              } catch (CancelledError cancelled) {
                log.add("swallowed");
              }
              return await(next);
            });
    turn();
    task.cancel();
    turn();

    assertThat(log).containsExactly("swallowed");
    assertThat(next.cancelled()).isFalse();
    next.setResult(42);

    assertThat(await(task)).isEqualTo(42);
  }

  @Test
  @Async
  @DisplayName("C08: a task that cancels itself is cancelled at its next await that suspends")
  void aTaskThatCancelsItselfIsCancelledAtItsNextAwait() {
    currentTask().cancel();
    log.add(await(Coroutine.completed("not suspended")));

    thrown(CancelledError.class, () -> await(sleep(ofSeconds(100))));

    assertThat(log).containsExactly("not suspended");
    assertThat(loop.time()).isEqualTo(ZERO);
  }

  @Test
  @Async
  @DisplayName("C08: a task that cancels itself and returns is cancelled")
  void aTaskThatCancelsItselfAndReturnsIsCancelled() {
    var task =
        createTask(
            () -> {
              currentTask().cancel("late");
              return 1;
            });

    CancelledError error = thrown(CancelledError.class, () -> await(task));
    assertThat(error).hasMessageThat().isEqualTo("late");
  }

  @Test
  @Async
  @DisplayName("C11: who awaits a sleeping task that is cancelled sees it at that time")
  void theAwaiterSeesTheCancellationAtOnce() {
    var sleeper = createTask(sleep(ofSeconds(5000)));
    loop.callLater(ofMillis(100), sleeper::cancel);

    thrown(CancelledError.class, () -> await(sleeper));

    assertThat(loop.time()).isEqualTo(ofMillis(100));
  }

  @Test
  @Async
  @DisplayName("C12: cancelling the outer of two tasks cancels the inner and waits for its end")
  void theInnerTaskEndsBeforeTheOuterIsCancelled() {
    var inner = createTask(() -> cleaningUp(ofSeconds(3)));
    var outer = createTask(() -> await(inner));
    turn();
    turn();

    outer.cancel();
    thrown(CancelledError.class, () -> await(outer));

    assertThat(inner.cancelled()).isTrue();
    assertThat(loop.time()).isEqualTo(ofSeconds(3));
  }

  @Async
  static void swallowing() {
    try {
      await(sleep(ofSeconds(10)));
    } catch (CancelledError cancelled) {
      await(sleep(ofSeconds(1)));
    }
  }

  @Test
  @Async
  @DisplayName("C16: cancelling() counts requests and uncancel() takes them back")
  void requestsAreCounted() {
    var task = createTask(() -> swallowing());
    turn();
    assertThat(task.cancelling()).isEqualTo(0);

    task.cancel();
    assertThat(task.cancelling()).isEqualTo(1);
    assertThat(task.toString()).startsWith("<Task cancelling");
    turn();
    assertThat(task.uncancel()).isEqualTo(0);
    assertThat(task.toString()).startsWith("<Task pending");
    assertThat(task.uncancel()).isEqualTo(0);

    await(task);
    assertThat(task.cancelled()).isFalse();
    assertThat(task.toString()).startsWith("<Task finished");
  }

  @Test
  @Async
  @DisplayName("C16: uncancel() before delivery takes the request back altogether")
  void uncancelBeforeDeliveryTakesTheRequestBack() {
    var task = createTask(sleep(ZERO, 1));
    turn();
    task.cancel();

    task.uncancel();

    assertThat(await(task)).isEqualTo(1);
  }

  @Test
  @Async
  @DisplayName("C18: a second request interrupts the cleaning up")
  void aSecondRequestInterruptsTheCleanup() {
    var task =
        createTask(
            () -> {
              try {
                await(sleep(ofSeconds(10)));
              } catch (CancelledError first) {
                try {
                  await(sleep(ofSeconds(10)));
                  log.add("cleaned up");
                } catch (CancelledError second) {
                  log.add(first.getMessage() + second.getMessage());
                }
              }
            });
    turn();
    task.cancel("a");
    turn();
    task.cancel("b");
    await(task);

    assertThat(log).containsExactly("ab");
    assertThat(task.cancelling()).isEqualTo(2);
    assertThat(loop.time()).isEqualTo(ZERO);
  }

  @Test
  @Async
  @DisplayName("C20: the message comes out of result(), exception() and await")
  void theMessageComesOutEverywhere() {
    var task = createTask(sleep(ofSeconds(10)));
    turn();
    task.cancel("why");

    CancelledError awaited = thrown(CancelledError.class, () -> await(task));

    assertThat(awaited).hasMessageThat().isEqualTo("why");
    assertThat(assertThrows(CancelledError.class, task::result)).isSameInstanceAs(awaited);
    assertThat(assertThrows(CancelledError.class, task::exception)).isSameInstanceAs(awaited);
    assertThat(awaited).hasCauseThat().isNull();
    assertThat(awaited.getSuppressed()).isEmpty();
  }

  @Test
  @Async
  @DisplayName("C20: a request without a message gives an error without one")
  void aRequestWithoutAMessageGivesNone() {
    var task = createTask(sleep(ofSeconds(10)));
    turn();
    task.cancel();

    CancelledError error = thrown(CancelledError.class, () -> await(task));
    assertThat(error).hasMessageThat().isNull();
  }

  @Test
  @Async
  @DisplayName("C21: an error made of a cancellation has it as its direct cause, with the message")
  void anErrorMadeOfACancellationHasItAsItsCause() {
    var task =
        createTask(
            () -> {
              try {
                await(sleep(ofSeconds(10)));
              } catch (CancelledError cancelled) {
                throw new IllegalArgumentException("invalid", cancelled);
              }
            });
    turn();
    task.cancel("msg");

    Throwable error = thrown(IllegalArgumentException.class, () -> await(task));

    assertThat(error).hasCauseThat().isInstanceOf(CancelledError.class);
    assertThat(error).hasCauseThat().hasMessageThat().isEqualTo("msg");
    assertThat(error.getCause()).hasCauseThat().isNull();
    assertThat(error.getSuppressed()).isEmpty();
    assertThat(task.cancelled()).isFalse();
  }

  @Test
  @Async
  @DisplayName("C23: throwing a CancelledError cancels the task but not who awaits it")
  void throwingACancelledErrorCancelsTheTask() {
    CancelledError own = new CancelledError("own");
    var task = createTask(() -> failing(own, 0));

    CancelledError thrown = thrown(CancelledError.class, () -> await(task));

    assertThat(thrown).isSameInstanceAs(own);
    assertThat(task.cancelled()).isTrue();
    assertThat(task.cancelling()).isEqualTo(0);
    assertThat(currentTask().cancelling()).isEqualTo(0);
  }

  @Test
  @DisplayName("C24: a fatal error while handling a cancellation ends the loop's run and the task")
  void aFatalErrorWhileCancellingComesOutOfTheRun() {
    InternalError fatal = new InternalError("fatal");
    Task<Void> task = loop.createTask(AsyncTestAsync.failingWhenCancelled(fatal));
    loop.runUntilComplete(sleep(ZERO));
    task.cancel();
    Task<Void> main = loop.createTask(sleep(ofSeconds(1)));

    Throwable thrown = assertThrows(InternalError.class, () -> loop.runUntilComplete(main));

    assertThat(thrown).isSameInstanceAs(fatal);
    assertThat(task.exception()).isSameInstanceAs(fatal);
    loop.runUntilComplete(main);
  }

  @Test
  @Async
  @DisplayName("C25: the innermost handler runs first, and the outer may swallow")
  void theInnermostHandlerRunsFirst() {
    var outer =
        createTask(
            () -> {
              try {
                sleeping("inner", 10);
                return "not cancelled";
              } catch (CancelledError cancelled) {
                log.add("outer");
                return "swallowed";
              }
            });
    turn();
    outer.cancel();

    assertThat(await(outer)).isEqualTo("swallowed");
    assertThat(log).containsExactly("inner cancelled", "outer").inOrder();
  }

  @Test
  @Async
  @DisplayName("C27: who awaits a task gets the very error that the task threw on")
  void theSameCancelledErrorReachesTheAwaiter() {
    List<Throwable> seen = new ArrayList<>();
    var task =
        createTask(
            () -> {
              try {
                await(sleep(ofSeconds(10)));
              } catch (CancelledError cancelled) {
                seen.add(cancelled);
                throw cancelled;
              }
            });
    turn();
    task.cancel("msg");

    CancelledError awaited = thrown(CancelledError.class, () -> await(task));

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
  @Async
  @DisplayName("a request in the turn in which the awaited future got its result is not lost")
  void aRequestAfterTheResultInTheSameTurnIsDelivered() {
    Future<Integer> future = new Future<>();
    var task = createTask(() -> await(future));
    turn();
    future.setResult(1);

    assertThat(task.cancel()).isTrue();

    thrown(CancelledError.class, () -> await(task));
  }

  // Closing a coroutine.

  @Test
  @DisplayName("close() of a coroutine that never started keeps it from starting")
  void closingAFreshCoroutineKeepsItFromStarting() {
    Coroutine<Void> coroutine = CancellationTestAsync.noting(this);

    coroutine.close();
    coroutine.close();

    assertThrows(IllegalStateException.class, () -> loop.createTask(coroutine));
    assertThat(log).isEmpty();
  }

  @Async
  void nesting() {
    try {
      sleeping("inner", 10);
    } finally {
      log.add("outer");
    }
  }

  @Test
  @Async
  @DisplayName("K05: close() of a suspended coroutine runs its handlers, inner before outer")
  void closingASuspendedCoroutineRunsItsHandlers() {
    Coroutine<Void> outer = CancellationTestAsync.nesting(this);
    var task = createTask(outer);
    turn();

    outer.close();

    assertThat(log).containsExactly("inner cancelled", "outer").inOrder();
    assertThat(task.done()).isTrue();
    thrown(IllegalStateException.class, () -> await(outer));
    assertThat(task.exception()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @Async
  @DisplayName("close() of a coroutine that awaits again while it is closed is refused")
  void closingACoroutineThatAwaitsAgainIsRefused() {
    Coroutine<Void> stubborn = CancellationTestAsync.swallowing();
    var task = createTask(stubborn);
    turn();

    Throwable thrown = assertThrows(IllegalStateException.class, stubborn::close);

    assertThat(task.done()).isTrue();
    assertThat(task.exception()).isInstanceOf(IllegalStateException.class);
    assertThat(thrown).hasMessageThat().contains("awaited again while it was closed");
  }

  @Test
  @Async
  @DisplayName("K02: close() of a coroutine that is awaited or running is refused")
  void closingAnAwaitedOrRunningCoroutineIsRefused() {
    Coroutine<Void> inner = CancellationTestAsync.swallowing();
    var awaiting = createTask(() -> await(inner));
    turn();

    assertThat(assertThrows(IllegalStateException.class, inner::close))
        .hasMessageThat()
        .contains("cancel its task instead");
    assertThat(
            assertThrows(IllegalStateException.class, () -> currentTask().getCoroutine().close()))
        .hasMessageThat()
        .contains("executing already");
    await(awaiting);
  }

  @Test
  @Async
  @DisplayName("a task whose coroutine was closed has failed, and tells those who wait for it")
  void aTaskOfAClosedCoroutineFails() {
    Future<Void> future = new Future<>();
    Coroutine<Void> coroutine = async(() -> await(future));
    var task = createTask(coroutine);
    var waiter = createTask(() -> thrown(IllegalStateException.class, () -> await(task)));
    turn();
    coroutine.close();
    future.setResult(null);

    Throwable thrown = thrown(IllegalStateException.class, () -> await(task));
    assertThat(thrown).hasMessageThat().contains("cannot reuse already awaited coroutine");
    assertThat(await(waiter)).isSameInstanceAs(thrown);
  }

  @Test
  @Async
  @DisplayName("a task that was about to go on when its coroutine was closed fails then")
  void aWokenTaskOfAClosedCoroutineFails() {
    Coroutine<Void> coroutine = AsyncTestAsync.turn();
    var task = createTask(coroutine);
    turn();
    coroutine.close();

    Throwable thrown = thrown(IllegalStateException.class, () -> await(task));
    assertThat(thrown).hasMessageThat().contains("cannot reuse already awaited coroutine");
  }

  @Test
  @Async
  @DisplayName("a task that waits where all children are done already stays cancelled")
  void aCancellationBetweenTheLastChildAndTheGatherIsNotLost() {
    AsyncEvent event = new AsyncEvent();
    var child =
        createTask(
            () -> {
              await(event.awaitSet());
              throw new Exception("child");
            });
    Future<List<Object>> gather = gather(List.<Task<?>>of(child));
    var waiter = createTask(() -> await(gather));
    turn();
    event.set();
    turn();
    assertThat(child.done()).isTrue();
    assertThat(gather.done()).isFalse();

    assertThat(gather.cancel()).isFalse();
    assertThat(waiter.cancel()).isTrue();

    thrown(CancelledError.class, () -> await(waiter));
    assertThat(waiter.cancelling()).isEqualTo(1);
    gather.exception();
  }
}

package dev.fermata.behaviour;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.allTasks;
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

import dev.fermata.Awaitable;
import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Future;
import dev.fermata.Task;
import dev.fermata.VirtualTimeEventLoop;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a task does when nobody cancels it. */
class TaskTest extends AsyncTest {
  @Async
  static int thousand() {
    return 1000;
  }

  @Test
  @Async
  @DisplayName("T01: nested awaits give their values up the chain")
  void nestedAwaitsGiveTheirValuesUpTheChain() {
    assertThat(await(Coroutine.completed(42)) + thousand()).isEqualTo(1042);
  }

  @Async
  void startingAndEnding(int number) {
    log.add("s" + number);
    await(sleep(ofSeconds(1)));
    log.add("e" + number);
  }

  @Test
  @Async
  @DisplayName("T02: tasks start and resume in the order of their creation")
  void tasksStartAndResumeInTheOrderOfTheirCreation() {
    List<Task<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      tasks.add(createTask(TaskTestAsync.startingAndEnding(this, i)));
    }
    log.add("main");
    for (Task<Void> task : tasks) {
      await(task);
    }

    assertThat(log).containsExactly("main", "s0", "s1", "s2", "e0", "e1", "e2").inOrder();
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
  }

  @Test
  @Async
  @DisplayName("T04: a sleep of zero takes exactly one turn of the loop")
  void aSleepOfZeroTakesExactlyOneTurn() {
    loop.callSoon(() -> log.add("turn"));

    assertThat(await(sleep(ZERO, 10))).isEqualTo(10);

    assertThat(log).containsExactly("turn");
  }

  @Test
  @Async
  @DisplayName("T05: sleeping advances the clock by the delay and gives the result")
  void sleepingAdvancesTheClockByTheDelay() {
    assertThat(await(sleep(ofMillis(5), "a")) + await(sleep(ofMillis(5), "b"))).isEqualTo("ab");
    assertThat(loop.time()).isEqualTo(ofMillis(10));
  }

  @Test
  @Async
  @DisplayName("T06: a negative sleep is a sleep of zero")
  void aNegativeSleepTakesOneTurn() {
    loop.callSoon(() -> log.add("turn"));

    await(sleep(ofSeconds(-5)));

    assertThat(log).containsExactly("turn");
    assertThat(loop.time()).isEqualTo(ZERO);
  }

  @Test
  @Async
  @DisplayName("F13: a timer that fires in the turn in which its sleep was cancelled does nothing")
  void aTimerOfACancelledSleepDoesNothing() {
    List<Task<Void>> sleeping = new ArrayList<>();
    loop.callLater(ofSeconds(1), () -> sleeping.get(0).cancel());
    sleeping.add(createTask(sleep(ofSeconds(1))));

    thrown(CancelledError.class, () -> await(sleeping.get(0)));

    assertThat(loop.time()).isEqualTo(ofSeconds(1));
    assertThat(sleeping.get(0).cancelled()).isTrue();
  }

  @Test
  @Async
  @DisplayName("T09: a task that awaits itself is told so at the await")
  void aTaskCannotAwaitItself() {
    Task<?> self = currentTask();

    Throwable thrown = thrown(IllegalStateException.class, () -> await(self));

    assertThat(thrown).hasMessageThat().startsWith("Task cannot await on itself");
  }

  @Async
  void watching() {
    log.add(currentTask().getName());
    turn();
    log.add(currentTask().getName());
  }

  @Test
  @Async
  @DisplayName("T16: currentTask is the task that runs, before and after each await")
  void currentTaskIsTheTaskThatRuns() {
    var a = createTask(() -> watching(), "a");
    var b = createTask(() -> watching(), "b");
    loop.callSoon(() -> log.add("callback " + currentTask()));

    await(gather(a, b));

    assertThat(log).containsExactly("a", "b", "callback null", "a", "b").inOrder();
  }

  @Async
  int others() {
    var other = createTask(() -> turn());
    assertThat(allTasks()).containsExactly(currentTask(), other).inOrder();
    await(other);
    return allTasks().size();
  }

  @Test
  @DisplayName("T18: allTasks has the tasks that are not done, the caller among them")
  void allTasksHasTheTasksThatAreNotDone() {
    assertThat(loop.<Integer>runUntilComplete(TaskTestAsync.others(this))).isEqualTo(1);
    assertThat(allTasks(loop)).isEmpty();
  }

  @Test
  @Async
  @DisplayName("T21: a failed task throws the same error at each await")
  void aFailedTaskThrowsTheSameErrorAtEachAwait() {
    Exception error = new Exception("once");
    var failing = createTask(() -> failing(error, 0));

    for (int i = 0; i < 2; i++) {
      Exception thrown = thrown(Exception.class, () -> await(failing));
      assertThat(thrown).isSameInstanceAs(error);
    }
  }

  @Test
  @Async
  @SuppressWarnings("fermata:double-wrap") // which is what is looked at
  @DisplayName("T24: a future that a coroutine returns is not awaited for it")
  void aReturnedFutureIsNotFlattened() {
    Future<Integer> future = new Future<>();

    Future<Integer> returned = await(async(() -> future));

    assertThat(returned).isSameInstanceAs(future);
  }

  @Test
  @Async
  @DisplayName(
      "T25: an error thrown while another is handled has the cause that was given, no more")
  void anErrorThrownWhileAnotherIsHandledKeepsItsCause() {
    Exception handled = new Exception("handled");
    Exception chained = new Exception("chained", handled);
    Exception unrelated = new Exception("unrelated");
    for (Exception second : List.of(chained, unrelated)) {
      Exception thrown =
          thrown(
              Exception.class,
              () -> {
                try {
                  await(createTask(() -> failing(handled, 0)), Exception.class);
                } catch (Exception first) {
                  await(createTask(() -> failing(second, 0)));
                }
              });

      assertThat(thrown).isSameInstanceAs(second);
      assertThat(second.getSuppressed()).isEmpty();
    }

    assertThat(chained).hasCauseThat().isSameInstanceAs(handled);
    assertThat(unrelated).hasCauseThat().isNull();
  }

  @Test
  @Async
  @DisplayName("T26: a coroutine that is being awaited cannot be awaited again")
  void aCoroutineCannotBeAwaitedTwiceAtOnce() {
    Coroutine<Void> shared = sleep(ofSeconds(1));
    var first = createTask(() -> await(shared));
    turn();

    Throwable thrown = thrown(IllegalStateException.class, () -> await(shared));
    assertThat(thrown).hasMessageThat().contains("is being awaited already");
    await(first);
  }

  @Test
  @Async
  @DisplayName("T27: a coroutine that has ended cannot be awaited again")
  void aCoroutineCannotBeReused() {
    Coroutine<Integer> once = TaskTestAsync.thousand();
    assertThat(await(once)).isEqualTo(1000);

    Throwable thrown = thrown(IllegalStateException.class, () -> await(once));
    assertThat(thrown).hasMessageThat().contains("cannot reuse already awaited coroutine");
  }

  @Async
  void noting() {
    log.add("ran");
  }

  @Test
  @Async
  @DisplayName("K01: a coroutine does nothing until a task runs it")
  void aCoroutineDoesNothingUntilATaskRunsIt() {
    Coroutine<Void> coroutine = TaskTestAsync.noting(this);
    turn();
    assertThat(log).isEmpty();

    var task = createTask(coroutine);
    assertThat(log).isEmpty();
    await(task);

    assertThat(log).containsExactly("ran");
  }

  @Test
  @Async
  @DisplayName("K02: a coroutine that is running can neither be awaited nor made a task")
  void aRunningCoroutineCannotBeEnteredAgain() {
    Coroutine<?> itself = currentTask().getCoroutine();
    assertThrows(IllegalStateException.class, () -> loop.createTask(itself));

    Throwable thrown = thrown(IllegalStateException.class, () -> await(itself));

    assertThat(thrown).hasMessageThat().contains("is being awaited already");
    assertThat(allTasks()).containsExactly(currentTask());
  }

  @Test
  @Async
  @DisplayName("K05: an error is thrown at the await that it comes to, and handled there only")
  void anErrorIsHandledAtTheAwaitThatItComesTo() {
    Future<Void> first = new Future<>();
    Future<Void> second = new Future<>();
    IllegalArgumentException error = new IllegalArgumentException("second");
    loop.callLater(ofSeconds(1), () -> first.setResult(null));
    loop.callLater(ofSeconds(2), () -> second.setException(error));

    try {
      try {
        await(first);
      } catch (IllegalArgumentException thrown) {
        log.add("first");
      }
      try {
        await(second);
      } catch (IllegalArgumentException thrown) {
        log.add(thrown.getMessage());
        throw thrown;
      } finally {
        log.add("finally");
      }
      log.add("not thrown");
    } catch (IllegalArgumentException thrown) {
      assertThat(thrown).isSameInstanceAs(error);
      log.add("handled");
    }

    assertThat(log).containsExactly("second", "finally", "handled").inOrder();
  }

  @Test
  @Async
  @DisplayName("K06: an error that was handled leaves no mark on a later one")
  void aHandledErrorLeavesNoMarkOnALaterOne() {
    Exception handled = new Exception("handled");
    Exception later = new Exception("later");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try {
                failing(handled, 0);
              } catch (Exception first) {
                failing(later, 1);
              }
            });

    assertThat(thrown).isSameInstanceAs(later);
    for (Exception each : List.of(handled, later)) {
      assertThat(each).hasCauseThat().isNull();
      assertThat(each.getSuppressed()).isEmpty();
    }
  }

  @Test
  @Async
  @DisplayName("an await of null says what was expected, and the task may go on")
  void anAwaitOfNullIsThrownAtTheAwait() {
    Awaitable<String> nothing = null;

    Throwable thrown = thrown(NullPointerException.class, () -> await(nothing));

    assertThat(thrown).hasMessageThat().contains("await of null");
  }

  private static final class Counter implements Awaitable<Integer> {
    private int calls;

    @Override
    public Coroutine<Integer> toCoroutine() {
      return Coroutine.completed(++calls);
    }
  }

  @Test
  @Async
  @DisplayName("an Awaitable of the user's runs what its toCoroutine gives, once for each await")
  void aUsersAwaitableRunsItsCoroutine() {
    Awaitable<Integer> counter = new Counter();

    assertThat(await(counter) + await(counter)).isEqualTo(3);
  }

  @Test
  @Async
  @DisplayName("createTask takes a future, and ends as it does")
  void aTaskOfAFutureEndsAsTheFuture() {
    Future<Integer> future = new Future<>();
    loop.callLater(ofSeconds(1), () -> future.setResult(7));

    assertThat(await(createTask(future))).isEqualTo(7);
  }

  @Test
  @Async
  @DisplayName("join waits for the end of a task and does not throw what it throws")
  void joinDoesNotThrowWhatTheTaskThrows() {
    var failing = createTask(() -> failing(new Exception("unseen"), 1));

    await(failing.join());

    assertThat(failing.exception()).hasMessageThat().isEqualTo("unseen");
  }

  @Test
  @Async
  @DisplayName("cancelAndJoin cancels a task and waits for its end")
  void cancelAndJoinWaitsForTheEnd() {
    var task = createTask(() -> cleaningUp(ofSeconds(2)));
    turn();

    await(task.cancelAndJoin());

    assertThat(task.cancelled()).isTrue();
    assertThat(loop.time()).isEqualTo(ofSeconds(2));
  }

  @Test
  @Async
  @DisplayName("a future of another loop is refused at the await")
  void aFutureOfAnotherLoopIsRefused() {
    Future<Integer> foreign = new VirtualTimeEventLoop().createFuture();

    Throwable thrown = thrown(IllegalStateException.class, () -> await(foreign));

    assertThat(thrown).hasMessageThat().contains("different loop");
  }
}

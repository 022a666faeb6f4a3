package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.cleaningUp;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.fail;
import static dev.fermata.Scripted.self;
import static dev.fermata.Turns.turn;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a task does when nobody cancels it. */
class TaskTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();

  @Test
  @DisplayName("T01: nested awaits give their values up the chain")
  void nestedAwaitsGiveTheirValuesUpTheChain() {
    Coroutine<Integer> outer =
        async(
            () ->
                await(
                    Coroutine.completed(42),
                    a -> await(async(() -> done(1000)), b -> done(a + b))));

    assertThat(loop.runUntilComplete(outer)).isEqualTo(1042);
  }

  @Test
  @DisplayName("T02: tasks start and resume in the order of their creation")
  void tasksStartAndResumeInTheOrderOfTheirCreation() {
    List<String> events = new ArrayList<>();
    Coroutine<Void> main =
        async(
            () -> {
              List<Task<Void>> tasks = new ArrayList<>();
              for (int i = 0; i < 3; i++) {
                String n = Integer.toString(i);
                tasks.add(
                    createTask(
                        async(
                            () -> {
                              events.add("s" + n);
                              return await(
                                  sleep(ofSeconds(1)),
                                  nothing -> {
                                    events.add("e" + n);
                                    return done(null);
                                  });
                            })));
              }
              events.add("main");
              return await(
                  tasks.get(0),
                  a -> await(tasks.get(1), b -> await(tasks.get(2), c -> done(null))));
            });

    loop.runUntilComplete(main);

    assertThat(events).containsExactly("main", "s0", "s1", "s2", "e0", "e1", "e2").inOrder();
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
  }

  @Test
  @DisplayName("T04: a sleep of zero takes exactly one turn of the loop")
  void aSleepOfZeroTakesExactlyOneTurn() {
    int[] count = {0};
    Coroutine<String> main =
        async(
            () -> {
              loop.callSoon(() -> count[0]++);
              return await(sleep(ZERO, 10), result -> done(result + " after " + count[0]));
            });

    assertThat(loop.runUntilComplete(main)).isEqualTo("10 after 1");
  }

  @Test
  @DisplayName("T05: sleeping advances the clock by the delay and gives the result")
  void sleepingAdvancesTheClockByTheDelay() {
    Coroutine<String> main =
        async(
            () ->
                await(
                    sleep(Duration.ofMillis(5), "a"),
                    a -> await(sleep(Duration.ofMillis(5), "b"), b -> done(a + b))));

    assertThat(loop.runUntilComplete(main)).isEqualTo("ab");
    assertThat(loop.time()).isEqualTo(Duration.ofMillis(10));
  }

  @Test
  @DisplayName("T06: a negative sleep is a sleep of zero")
  void aNegativeSleepTakesOneTurn() {
    loop.runUntilComplete(sleep(ofSeconds(-5)));

    assertThat(loop.time()).isEqualTo(ZERO);
  }

  @Test
  @DisplayName("T06: a null delay is refused at the call")
  void aNullDelayIsRefused() {
    assertThrows(NullPointerException.class, () -> sleep(null));
  }

  @Test
  @DisplayName("T07: cancelling a sleeping task removes its timer")
  void cancellingASleepingTaskRemovesItsTimer() {
    Task<Void> task = loop.createTask(sleep(ofSeconds(5000)));
    turn(loop);
    assertThat(loop.timers().size()).isEqualTo(1);

    task.cancel();
    assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));

    assertThat(loop.timers().size()).isEqualTo(0);
  }

  @Test
  @DisplayName("F13: a timer that fires in the turn in which its sleep was cancelled does nothing")
  void aTimerOfACancelledSleepDoesNothing() {
    List<ExceptionContext> reports = new ArrayList<>();
    loop.setExceptionHandler((where, context) -> reports.add(context));
    List<Task<Void>> sleeping = new ArrayList<>();
    loop.callLater(ofSeconds(1), () -> sleeping.get(0).cancel());
    sleeping.add(loop.createTask(sleep(ofSeconds(1))));

    assertThrows(CancelledError.class, () -> loop.runUntilComplete(sleeping.get(0)));

    assertThat(loop.time()).isEqualTo(ofSeconds(1));
    assertThat(sleeping.get(0).cancelled()).isTrue();
    assertThat(reports).isEmpty();
  }

  @Test
  @DisplayName("T09: a task that awaits itself is told so at the await")
  void aTaskCannotAwaitItself() {
    Task<Object> task =
        loop.createTask(async(() -> await(self(), v -> done("value"), e -> done(e))));

    assertThat((Throwable) loop.runUntilComplete(task))
        .hasMessageThat()
        .startsWith("Task cannot await on itself");
  }

  @Test
  @DisplayName("T10: setResult and setException refuse and leave the task as it is")
  void aTaskRefusesResultsFromOutside() {
    Task<Integer> task = loop.createTask(Coroutine.completed(1));

    assertThrows(UnsupportedOperationException.class, () -> task.setResult(2));
    assertThrows(UnsupportedOperationException.class, () -> task.setException(new Exception("no")));
    assertThat(loop.runUntilComplete(task)).isEqualTo(1);
  }

  @Test
  @DisplayName("T11: createTask of null says what it expects")
  void createTaskOfNullSaysWhatItExpects() {
    Throwable thrown =
        assertThrows(NullPointerException.class, () -> loop.createTask((Awaitable<?>) null));

    assertThat(thrown).hasMessageThat().contains("an Awaitable was expected");
  }

  @Test
  @DisplayName("T12: toString follows the task's state")
  void toStringFollowsTheState() {
    Task<Integer> task = loop.createTask(sleep(ofSeconds(1), 42), "N");
    assertThat(task.toString()).isEqualTo("<Task pending name='N' coro=<sleep() running>>");
    task.addDoneCallback(ended -> {});
    assertThat(task.toString()).contains(" cb=[lambda in dev.fermata.TaskTest]");

    task.cancel();
    assertThat(task.toString()).startsWith("<Task cancelling name='N'");
    assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));
    assertThat(task.toString()).isEqualTo("<Task cancelled name='N' coro=<sleep() done>>");

    Task<Integer> finished = loop.createTask(sleep(ofSeconds(1), 42), "M");
    loop.runUntilComplete(finished);
    assertThat(finished.toString())
        .isEqualTo("<Task finished name='M' coro=<sleep() done> result=42>");
  }

  @Test
  @DisplayName("T13: names that are not given count up")
  void namesCountUp() {
    Task<Void> first = loop.createTask(sleep(ZERO));
    Task<Void> second = loop.createTask(sleep(ZERO));

    int number = Integer.parseInt(first.getName().substring("Task-".length()));
    assertThat(second.getName()).isEqualTo("Task-" + (number + 1));
  }

  @Test
  @DisplayName("T14: toString of a suspended task says what it waits for, one level deep")
  void toStringSaysWhatTheTaskWaitsFor() {
    Task<Void> inner = loop.createTask(sleep(ofSeconds(1)), "inner");
    Task<Void> outer = loop.createTask(inner, "outer");
    turn(loop);

    assertThat(outer.toString()).contains(" wait_for=<Task pending name='inner'>");
  }

  @Test
  @DisplayName("T15: a task is renamed")
  void aTaskIsRenamed() {
    Task<Void> task = loop.createTask(sleep(ZERO), "before");
    assertThat(task.getName()).isEqualTo("before");

    task.setName("after");

    assertThat(task.getName()).isEqualTo("after");
  }

  @Test
  @DisplayName("T16: currentTask is the task that runs, before and after each await")
  void currentTaskIsTheTaskThatRuns() {
    List<String> seen = new ArrayList<>();
    Task<Void> a = loop.createTask(watcher(seen), "a");
    Task<Void> b = loop.createTask(watcher(seen), "b");
    loop.callSoon(() -> seen.add("callback " + Fermata.currentTask()));

    loop.runUntilComplete(Fermata.gather(a, b));

    assertThat(seen).containsExactly("a", "b", "callback null", "a", "b").inOrder();
  }

  private static Coroutine<Void> watcher(List<String> seen) {
    return async(
        () -> {
          seen.add(self().getName());
          return await(
              sleep(ZERO),
              nothing -> {
                seen.add(self().getName());
                return done(null);
              });
        });
  }

  @Test
  @DisplayName("T16: currentTask without a running loop says that there is none")
  void currentTaskWithoutALoopSaysSo() {
    Throwable thrown = assertThrows(IllegalStateException.class, Fermata::currentTask);

    assertThat(thrown).hasMessageThat().startsWith("no running event loop");
  }

  @Test
  @DisplayName("T17: a second task cannot be entered, and the first stays current")
  void aSecondTaskCannotBeEntered() {
    Task<Object> main =
        loop.createTask(
            async(
                () -> {
                  Task<Void> other = loop.createTask(sleep(ZERO));
                  assertThrows(
                      IllegalStateException.class, () -> loop.enter(other, other.getContext()));
                  return done(self());
                }));

    assertThat(loop.runUntilComplete(main)).isSameInstanceAs(main);
  }

  @Test
  @DisplayName("T18: allTasks has the tasks that are not done, the caller among them")
  void allTasksHasTheTasksThatAreNotDone() {
    Task<Integer> main =
        loop.createTask(
            async(
                () -> {
                  Task<Void> other = createTask(sleep(ZERO));
                  assertThat(Fermata.allTasks()).containsExactly(self(), other).inOrder();
                  return await(other, nothing -> done(Fermata.allTasks().size()));
                }));

    assertThat(loop.runUntilComplete(main)).isEqualTo(1);
    assertThat(Fermata.allTasks(loop)).isEmpty();
  }

  @Test
  @DisplayName("T19: a suspended task shows its coroutine and its context")
  void aTaskShowsItsCoroutineAndContext() {
    Coroutine<Void> coroutine = sleep(ofSeconds(1));
    Context context = Context.copy();

    Task<Void> task = loop.createTask(coroutine, null, context);

    assertThat(task.getCoroutine()).isSameInstanceAs(coroutine);
    assertThat(task.getContext()).isSameInstanceAs(context);
  }

  @Test
  @DisplayName("T21: a failed task throws the same error at each await")
  void aFailedTaskThrowsTheSameErrorAtEachAwait() {
    Exception error = new Exception("once");
    Task<Void> failing = loop.createTask(async(() -> fail(error)));
    Coroutine<List<Throwable>> main =
        async(
            () ->
                await(
                    failing,
                    v -> done(null),
                    first ->
                        await(failing, v -> done(null), second -> done(List.of(first, second)))));

    assertThat(loop.runUntilComplete(main)).containsExactly(error, error);
  }

  @Test
  @DisplayName("T23: a step of a task that is done is reported and leaves its result alone")
  void aStepOfADoneTaskIsReported() {
    List<ExceptionContext> reports = new ArrayList<>();
    loop.setExceptionHandler((where, context) -> reports.add(context));
    Task<Integer> task = loop.createTask(sleep(ZERO, 1));
    turn(loop);
    task.complete(2);
    turn(loop);

    assertThat(task.result()).isEqualTo(2);
    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).exception()).hasMessageThat().startsWith("step(): already done");
  }

  @Test
  @DisplayName("T24: a future that a coroutine returns is not awaited for it")
  void aReturnedFutureIsNotFlattened() {
    Future<Integer> future = loop.createFuture();

    assertThat(loop.runUntilComplete(async(() -> done(future)))).isSameInstanceAs(future);
  }

  @Test
  @DisplayName(
      "T25: an error thrown while another is handled has the cause that was given, no more")
  void anErrorThrownWhileAnotherIsHandledKeepsItsCause() {
    Exception handled = new Exception("handled");
    Exception chained = new Exception("chained", handled);
    Exception unrelated = new Exception("unrelated");
    for (Exception thrown : List.of(chained, unrelated)) {
      Coroutine<Void> main =
          async(
              () ->
                  await(
                      loop.createTask(async(() -> fail(handled))),
                      v -> done(null),
                      e -> await(loop.createTask(async(() -> fail(thrown))), v -> done(null))));

      assertThat(assertThrows(Exception.class, () -> loop.runUntilComplete(main)))
          .isSameInstanceAs(thrown);
      assertThat(thrown.getSuppressed()).isEmpty();
    }

    assertThat(chained).hasCauseThat().isSameInstanceAs(handled);
    assertThat(unrelated).hasCauseThat().isNull();
  }

  @Test
  @DisplayName("T26: a coroutine that is being awaited cannot be awaited again")
  void aCoroutineCannotBeAwaitedTwiceAtOnce() {
    Coroutine<Void> shared = sleep(ofSeconds(1));
    loop.createTask(async(() -> await(shared, v -> done(null))));
    turn(loop);

    Throwable thrown =
        assertThrows(
            IllegalStateException.class,
            () -> loop.runUntilComplete(async(() -> await(shared, v -> done(null)))));
    assertThat(thrown).hasMessageThat().contains("is being awaited already");
  }

  @Test
  @DisplayName("T27: a coroutine that has ended cannot be awaited again")
  void aCoroutineCannotBeReused() {
    Coroutine<Integer> once = Coroutine.completed(1);
    Coroutine<Integer> main = async(() -> await(once, a -> await(once, b -> done(b))));

    Throwable thrown = assertThrows(IllegalStateException.class, () -> loop.runUntilComplete(main));
    assertThat(thrown).hasMessageThat().contains("cannot reuse already awaited coroutine");
  }

  @Test
  @DisplayName("K01: a coroutine does nothing until a task runs it")
  void aCoroutineDoesNothingUntilATaskRunsIt() {
    List<String> events = new ArrayList<>();
    Coroutine<Void> coroutine = Scripted.asyncRun(() -> events.add("ran"));
    turn(loop);
    assertThat(events).isEmpty();

    Task<Void> task = loop.createTask(coroutine);
    assertThat(events).isEmpty();
    loop.runUntilComplete(task);

    assertThat(events).containsExactly("ran");
  }

  @Test
  @DisplayName("K02: a coroutine that is running can neither be awaited nor made a task")
  void aRunningCoroutineCannotBeEnteredAgain() {
    Coroutine<Void> running =
        async(
            () -> {
              Coroutine<?> itself = self().getCoroutine();
              assertThrows(IllegalStateException.class, () -> loop.createTask(itself));
              return await(itself, v -> done(null));
            });

    assertThat(assertThrows(IllegalStateException.class, () -> loop.runUntilComplete(running)))
        .hasMessageThat()
        .contains("is being awaited already");
    assertThat(Fermata.allTasks(loop)).isEmpty();
  }

  @Test
  @DisplayName("K05: an error is thrown at the await that it comes to, and handled there only")
  void anErrorIsHandledAtTheAwaitThatItComesTo() {
    Future<Void> first = loop.createFuture();
    Future<Void> second = loop.createFuture();
    Exception error = new Exception("second");
    List<Object> events = new ArrayList<>();
    Coroutine<String> body =
        async(
            () ->
                await(
                    async(
                        () ->
                            await(
                                first,
                                v ->
                                    await(
                                        second,
                                        w -> done(null),
                                        e -> {
                                          events.add(e);
                                          return fail(e);
                                        }),
                                e -> {
                                  events.add("first");
                                  return done(null);
                                })),
                    v -> done("not thrown"),
                    e -> {
                      events.add("finally");
                      return done("handled");
                    }));
    loop.callLater(ofSeconds(1), () -> first.setResult(null));
    loop.callLater(ofSeconds(2), () -> second.setException(error));

    assertThat(loop.runUntilComplete(body)).isEqualTo("handled");
    assertThat(events).containsExactly(error, "finally").inOrder();
  }

  @Test
  @DisplayName("K06: an error that was handled leaves no mark on a later one")
  void aHandledErrorLeavesNoMarkOnALaterOne() {
    Exception handled = new Exception("handled");
    Exception later = new Exception("later");
    Coroutine<Void> main =
        async(
            () ->
                await(
                    async(() -> fail(handled)),
                    v -> done(null),
                    e -> await(sleep(ofSeconds(1)), v -> fail(later))));

    assertThat(assertThrows(Exception.class, () -> loop.runUntilComplete(main)))
        .isSameInstanceAs(later);
    for (Exception each : List.of(handled, later)) {
      assertThat(each).hasCauseThat().isNull();
      assertThat(each.getSuppressed()).isEmpty();
    }
  }

  @Test
  @DisplayName("T28, T29: createTask on a closed loop leaves no task and closes the coroutine")
  void createTaskOnAClosedLoopClosesTheCoroutine() {
    Coroutine<Void> coroutine = sleep(ZERO);
    loop.close();

    assertThrows(IllegalStateException.class, () -> loop.createTask(coroutine));

    assertThat(coroutine.isFinished()).isTrue();
    assertThat(Fermata.allTasks(loop)).isEmpty();
  }

  @Test
  @DisplayName("an await of null says what was expected, and the task may go on")
  void anAwaitOfNullIsThrownAtTheAwait() {
    Coroutine<String> main =
        async(
            () ->
                await(
                    async(() -> await(null, v -> done(""))),
                    v -> done(""),
                    e -> done(e.getMessage())));

    assertThat(loop.runUntilComplete(main)).contains("await of null");
  }

  @Test
  @DisplayName("an Awaitable of the user's runs what its toCoroutine gives, once for each await")
  void aUsersAwaitableRunsItsCoroutine() {
    int[] calls = {0};
    Awaitable<Integer> counter =
        new Awaitable<>() {
          @Override
          public Coroutine<Integer> toCoroutine() {
            return async(() -> done(++calls[0]));
          }
        };
    Coroutine<Integer> main = async(() -> await(counter, a -> await(counter, b -> done(a + b))));

    assertThat(loop.runUntilComplete(main)).isEqualTo(3);
  }

  @Test
  @DisplayName("createTask takes a future, and ends as it does")
  void aTaskOfAFutureEndsAsTheFuture() {
    Future<Integer> future = loop.createFuture();
    loop.callLater(ofSeconds(1), () -> future.setResult(7));

    assertThat(loop.runUntilComplete(loop.createTask(future))).isEqualTo(7);
  }

  @Test
  @DisplayName("join waits for the end of a task and does not throw what it throws")
  void joinDoesNotThrowWhatTheTaskThrows() {
    Task<Void> failing = loop.createTask(async(() -> fail(new Exception("unseen"))));

    loop.runUntilComplete(failing.join());

    assertThat(failing.exception()).hasMessageThat().isEqualTo("unseen");
  }

  @Test
  @DisplayName("cancelling a join leaves the task alone and forgets the callback")
  void cancellingAJoinLeavesTheTaskAlone() {
    Task<Integer> task = loop.createTask(sleep(ofSeconds(5), 1));
    Task<Void> join = loop.createTask(task.join());
    turn(loop);

    join.cancel();
    assertThrows(CancelledError.class, () -> loop.runUntilComplete(join));

    assertThat(task.waiters()).isEmpty();
    assertThat(loop.runUntilComplete(task)).isEqualTo(1);
  }

  @Test
  @DisplayName("cancelAndJoin cancels a task and waits for its end")
  void cancelAndJoinWaitsForTheEnd() {
    Task<Void> task = loop.createTask(cleaningUp(ofSeconds(2)));
    turn(loop);

    loop.runUntilComplete(task.cancelAndJoin());

    assertThat(task.cancelled()).isTrue();
    assertThat(loop.time()).isEqualTo(ofSeconds(2));
  }

  @Test
  @DisplayName("a future of another loop is refused at the await")
  void aFutureOfAnotherLoopIsRefused() {
    Future<Integer> foreign = new VirtualTimeEventLoop().createFuture();
    Coroutine<Throwable> main = async(() -> await(foreign, v -> done(null), e -> done(e)));

    assertThat(loop.runUntilComplete(main)).hasMessageThat().contains("different loop");
  }
}

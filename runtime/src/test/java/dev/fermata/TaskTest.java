package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.done;
import static dev.fermata.Scripted.self;
import static dev.fermata.Turns.turn;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a task does when nobody cancels it. */
class TaskTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();

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
                  assertThrows(IllegalStateException.class, () -> loop.enter(other));
                  return done(self());
                }));

    assertThat(loop.runUntilComplete(main)).isSameInstanceAs(main);
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
  @DisplayName("T28, T29: createTask on a closed loop leaves no task and closes the coroutine")
  void createTaskOnAClosedLoopClosesTheCoroutine() {
    Coroutine<Void> coroutine = sleep(ZERO);
    loop.close();

    assertThrows(IllegalStateException.class, () -> loop.createTask(coroutine));

    assertThat(coroutine.isFinished()).isTrue();
    assertThat(Fermata.allTasks(loop)).isEmpty();
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
}

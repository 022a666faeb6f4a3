package dev.fermata.behaviour;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.currentTask;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.timeout;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.AsyncScope;
import dev.fermata.CancelledError;
import dev.fermata.Context;
import dev.fermata.ContextVar;
import dev.fermata.Coroutine;
import dev.fermata.Task;
import dev.fermata.TaskGroup;
import dev.fermata.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Groups of tasks: who ends whom, and what is thrown. */
class TaskGroupTest extends AsyncTest {
  /** Takes no notice of being cancelled until it has cleaned up. */
  @Async
  void slowToEnd(String name) {
    try {
      await(sleep(ofSeconds(50)));
    } catch (CancelledError cancelled) {
      sleeping(name, 5);
    }
  }

  // The block and its tasks end well.

  @Test
  @Async
  @DisplayName("TG01: the end of the block waits for all tasks, and those added meanwhile")
  void theEndOfTheBlockWaitsForAllTasks() {
    try (var group = new TaskGroup()) {
      group.createTask(() -> sleeping("a", 2));
      await(sleep(ofSeconds(1)));
      group.createTask(() -> sleeping("b", 3));
      log.add("block");
    }

    assertThat(log).containsExactly("block", "a", "b").inOrder();
    assertThat(loop.time()).isEqualTo(ofSeconds(4));
    assertThat(currentTask().cancelling()).isEqualTo(0);
  }

  @Test
  @Async
  void aGroupWithoutTasksEndsWithoutSuspending() {
    loop.callSoon(() -> log.add("next turn"));

    try (var group = new TaskGroup()) {
      log.add("block");
    }
    log.add("after");

    assertThat(log).containsExactly("block", "after").inOrder();
  }

  @Test
  @Async
  @DisplayName("TG02: a task that is cancelled alone fails nothing")
  void aTaskThatIsCancelledAloneFailsNothing() {
    try (var group = new TaskGroup()) {
      var alone = group.createTask(() -> sleeping("a", 5));
      loop.callLater(ofSeconds(1), alone::cancel);
      group.createTask(() -> sleeping("b", 2));
      sleeping("block", 1);
    }

    assertThat(log).containsExactly("block", "a cancelled", "b");
  }

  @Test
  @Async
  @DisplayName("TG11: tasks can be added while the end of the block waits")
  void tasksCanBeAddedWhileTheEndOfTheBlockWaits() {
    try (var group = new TaskGroup()) {
      group.createTask(
          () -> {
            await(sleep(ofSeconds(1)));
            group.createTask(() -> sleeping("late", 1));
          });
    }

    assertThat(log).containsExactly("late");
  }

  @Test
  @Async
  @DisplayName("TG19: a task gets the name that is given")
  void aTaskGetsTheNameThatIsGiven() {
    try (var group = new TaskGroup()) {
      group.createTask(
          () -> {
            log.add(currentTask().getName());
          },
          "reader");
    }

    assertThat(log).containsExactly("reader");
  }

  @Async
  void noteAndSet(ContextVar<String> variable) {
    log.add("given: " + variable.get());
    variable.set("task");
  }

  @Test
  @Async
  @DisplayName("TG19: a task runs in the context that is given, or else in a copy")
  void aTaskRunsInTheContextThatIsGiven() {
    ContextVar<String> variable = new ContextVar<>("var", "unset");
    Context given = Context.copy();
    try (var group = new TaskGroup()) {
      variable.set("block");
      group.createTask(
          () -> {
            log.add("copy: " + variable.get());
          });
      group.createTask(TaskGroupTestAsync.noteAndSet(this, variable), "named", given);
    }

    assertThat(log).containsExactly("copy: block", "given: unset").inOrder();
    given.run(() -> assertThat(variable.get()).isEqualTo("task"));
  }

  // Errors.

  @Test
  @Async
  @DisplayName("TG03: the error of a task cancels the others and the block, and is thrown as it is")
  void theErrorOfATaskCancelsTheOthersAndTheBlock() {
    Exception error = new Exception("failed");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> failing(error, 1));
                group.createTask(() -> sleeping("other", 5));
                sleeping("block", 5);
              }
            });

    assertThat(thrown).isSameInstanceAs(error);
    assertThat(log).containsExactly("other cancelled", "block cancelled");
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
    assertThat(currentTask().cancelling()).isEqualTo(0);
  }

  @Test
  @Async
  @DisplayName("TG03: the error of a task, after the block's end, has nothing suppressed")
  void theErrorOfATaskAfterTheBlocksEndHasNothingSuppressed() {
    Exception error = new Exception("failed");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> failing(error, 1));
                group.createTask(() -> sleeping("other", 5));
              }
            });

    assertThat(thrown).isSameInstanceAs(error);
    assertThat(error.getSuppressed()).isEmpty();
  }

  @Test
  @Async
  void theTaskGoesOnAfterItHandledTheError() {
    try (var group = new TaskGroup()) {
      group.createTask(() -> failing(new IllegalStateException("failed"), 1));
      sleeping("block", 5);
    } catch (IllegalStateException thrown) {
      sleeping("after", 1);
    }

    assertThat(log).containsExactly("block cancelled", "after").inOrder();
  }

  @Test
  @Async
  @DisplayName("TG18: further errors are suppressed in the first, in the order of completion")
  void furtherErrorsAreSuppressedInTheFirst() {
    Exception first = new Exception("first");
    Exception second = new Exception("second");
    Exception third = new Exception("third");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> failingWhenCancelled(second));
                group.createTask(() -> failing(first, 1));
                group.createTask(() -> failingWhenCancelled(third));
              }
            });

    assertThat(thrown).isSameInstanceAs(first);
    assertThat(first.getSuppressed()).asList().containsExactly(second, third).inOrder();
  }

  @Test
  @Async
  void anErrorThatTwoTasksShareIsThrownOnce() {
    Exception shared = new Exception("shared");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var group = new TaskGroup()) {
                var failing = group.createTask(() -> failing(shared, 1));
                group.createTask(() -> await(failing));
              }
            });

    assertThat(thrown).isSameInstanceAs(shared);
    assertThat(shared.getSuppressed()).isEmpty();
  }

  @Test
  @Async
  @DisplayName("TG06: the block's error cancels the tasks and goes on as it is")
  void theBlocksErrorCancelsTheTasksAndGoesOn() {
    Exception error = new Exception("block");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> sleeping("other", 5));
                failing(error, 1);
              }
            });

    assertThat(thrown).isSameInstanceAs(error);
    assertThat(log).containsExactly("other cancelled");
    assertThat(error.getSuppressed()).isEmpty();
  }

  @Test
  @Async
  @DisplayName("TG08: an error of the block's cleanup is suppressed in the error of the task")
  void anErrorOfTheBlocksCleanupIsSuppressedInTheErrorOfTheTask() {
    Exception child = new Exception("task");
    Exception cleanup = new Exception("cleanup");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> failing(child, 1));
                failingWhenCancelled(cleanup);
              }
            });

    assertThat(thrown).isSameInstanceAs(child);
    assertThat(child.getSuppressed()).asList().containsExactly(cleanup);
    assertThat(currentTask().cancelling()).isEqualTo(0);
  }

  @Test
  @Async
  @DisplayName("TG08, K08: the error of a task's cleanup carries the block's, which came before")
  void theErrorOfATasksCleanupCarriesTheBlocks() {
    Exception block = new Exception("block");
    Exception cleanup = new Exception("cleanup");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> failingWhenCancelled(cleanup));
                failing(block, 1);
              }
            });

    assertThat(thrown).isSameInstanceAs(cleanup);
    assertThat(cleanup.getSuppressed()).asList().containsExactly(block);
  }

  @Test
  @Async
  @DisplayName("TG09: a fatal error of the block goes before those of tasks")
  void aFatalErrorOfTheBlockGoesBeforeThoseOfTasks() {
    InternalError fatal = new InternalError("test");
    Exception cleanup = new Exception("cleanup");

    InternalError thrown =
        thrown(
            InternalError.class,
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> failingWhenCancelled(cleanup));
                failing(fatal, 1);
              }
            });

    assertThat(thrown).isSameInstanceAs(fatal);
    assertThat(fatal.getSuppressed()).asList().containsExactly(cleanup);
  }

  @Async
  void failingThenFatal(Exception first, InternalError fatal, List<Throwable> caught) {
    try (var group = new TaskGroup()) {
      group.createTask(() -> failing(first, 1));
      group.createTask(() -> failingWhenCancelled(fatal));
    } catch (InternalError thrown) {
      caught.add(thrown);
    }
  }

  @Test
  @DisplayName("TG22: a fatal error of a task goes before other errors, which it carries")
  void aFatalErrorOfATaskGoesBeforeOtherErrors() {
    InternalError fatal = new InternalError("test");
    Exception first = new Exception("first");
    List<Throwable> caught = new ArrayList<>();
    Task<Void> task =
        loop.createTask(TaskGroupTestAsync.failingThenFatal(this, first, fatal, caught));

    assertThat(assertThrows(InternalError.class, () -> loop.runUntilComplete(task)))
        .isSameInstanceAs(fatal);
    loop.runUntilComplete(task);

    assertThat(caught).containsExactly(fatal);
    assertThat(fatal.getSuppressed()).asList().containsExactly(first);
  }

  @Async
  static void breeding(TaskGroup group, int left, Exception error) throws Exception {
    if (left == 0) {
      throw error;
    }
    group.createTask(() -> breeding(group, left - 1, error));
    await(sleep(ofSeconds(100)));
  }

  @Test
  @Async
  @DisplayName("TG11: tasks that breed tasks without end are stopped by an error")
  void tasksThatBreedTasksWithoutEndAreStoppedByAnError() {
    Exception error = new Exception("enough");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> breeding(group, 3, error));
              }
            });

    assertThat(thrown).isSameInstanceAs(error);
  }

  // Groups in groups, and in other scopes.

  @Test
  @Async
  @DisplayName("TG07: an inner group's error ends the outer group's block")
  void anInnerGroupsErrorEndsTheOuterGroupsBlock() {
    Exception error = new Exception("inner");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var outer = new TaskGroup()) {
                outer.createTask(() -> sleeping("outer", 5));
                try (var inner = new TaskGroup()) {
                  inner.createTask(() -> failing(error, 1));
                  sleeping("block", 5);
                }
              }
            });

    assertThat(thrown).isSameInstanceAs(error);
    assertThat(log).containsExactly("block cancelled", "outer cancelled").inOrder();
    assertThat(currentTask().cancelling()).isEqualTo(0);
  }

  @Test
  @Async
  @DisplayName("TG07: the error of an outer group's task cancels the inner block")
  void theErrorOfAnOuterGroupsTaskCancelsTheInnerBlock() {
    Exception error = new Exception("outer");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var outer = new TaskGroup()) {
                outer.createTask(() -> failing(error, 1));
                try (var inner = new TaskGroup()) {
                  inner.createTask(() -> sleeping("inner", 5));
                  sleeping("block", 5);
                }
              }
            });

    assertThat(thrown).isSameInstanceAs(error);
    assertThat(log).containsExactly("block cancelled", "inner cancelled").inOrder();
    assertThat(currentTask().cancelling()).isEqualTo(0);
  }

  @Test
  @Async
  @DisplayName("K07: the inner of two groups ends first, and what it swallows the outer never sees")
  void theInnerOfTwoGroupsEndsFirst() {
    try (var outer = new TaskGroup()) {
      outer.createTask(() -> sleeping("outer", 3));
      try (var inner = new TaskGroup()) {
        inner.createTask(() -> sleeping("inner", 9));
        loop.callLater(ofSeconds(1), inner::cancel);
        sleeping("block", 9);
      }
      log.add("after the inner");
    }

    assertThat(log.subList(0, 2)).containsExactly("block cancelled", "inner cancelled");
    assertThat(log.subList(2, 4)).containsExactly("after the inner", "outer").inOrder();
    assertThat(loop.time()).isEqualTo(ofSeconds(3));
    assertThat(currentTask().cancelling()).isEqualTo(0);
  }

  private static TaskGroup refusing(IllegalStateException error) {
    throw error;
  }

  @Test
  @Async
  @DisplayName("K08: a scope that cannot be entered runs no block, and ends the scope around it")
  void aScopeThatCannotBeEnteredEndsTheScopeAroundIt() {
    IllegalStateException refused = new IllegalStateException("refused");

    IllegalStateException thrown =
        thrown(
            IllegalStateException.class,
            () -> {
              try (var outer = new TaskGroup()) {
                outer.createTask(() -> sleeping("outer", 9));
                await(sleep(ofSeconds(1)));
                try (var inner = refusing(refused)) {
                  sleeping("block", 1);
                }
              }
            });

    assertThat(thrown).isSameInstanceAs(refused);
    assertThat(log).containsExactly("outer cancelled");
    assertThat(loop.time()).isEqualTo(ofSeconds(1));
  }

  @Async
  static boolean failingToClose(Exception error) throws Exception {
    failing(error, 1);
    return true;
  }

  @Test
  @Async
  @DisplayName("TG13: an error at the end of a scope in the block is suppressed in that of a task")
  void anErrorAtTheEndOfAScopeInTheBlockIsSuppressedInThatOfATask() {
    Exception child = new Exception("task");
    Exception closing = new Exception("closing");
    AsyncScope resource = cause -> unchecked(closing);

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> failing(child, 1));
                try (resource) {
                  sleeping("block", 5);
                }
              }
            });

    assertThat(thrown).isSameInstanceAs(child);
    assertThat(child.getSuppressed()).asList().containsExactly(closing);
    assertThat(currentTask().cancelling()).isEqualTo(0);
  }

  private static Coroutine<Boolean> unchecked(Exception closing) {
    try {
      return TaskGroupTestAsync.failingToClose(closing);
    } catch (Exception never) {
      throw new AssertionError("a coroutine does nothing until it is awaited", never);
    }
  }

  @Test
  @Async
  @DisplayName("TO15: an error while a time limit ends the group carries the TimeoutException")
  void anErrorWhileATimeLimitEndsTheGroupCarriesTheTimeoutException() {
    Exception cleanup = new Exception("cleanup");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var limit = timeout(ofSeconds(1));
                  var group = new TaskGroup()) {
                group.createTask(() -> failingWhenCancelled(cleanup));
                sleeping("block", 5);
              }
            });

    assertThat(thrown).isSameInstanceAs(cleanup);
    assertThat(Stream.of(cleanup.getSuppressed()).map(Object::getClass).toList())
        .containsExactly(CancelledError.class, TimeoutException.class);
    assertThat(currentTask().cancelling()).isEqualTo(0);
  }

  @Test
  @Async
  void theErrorOfATaskAfterItsParentHasGoneIsReported() {
    Exception error = new Exception("late");
    createTask(
        () -> {
          new TaskGroup().createTask(() -> failing(error, 1));
        });

    await(sleep(ofSeconds(2)));

    assertThat(reports).hasSize(1);
    assertThat(reports.remove(0).exception()).isSameInstanceAs(error);
  }

  // Cancellation from outside.

  @Test
  @Async
  @DisplayName("TG04: cancelling the owner cancels the tasks, waits for them and goes on")
  void cancellingTheOwnerCancelsTheTasks() {
    var task =
        createTask(
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> sleeping("a", 5));
                sleeping("block", 5);
              }
            });
    loop.callLater(ofSeconds(1), () -> task.cancel("enough"));

    CancelledError thrown = thrown(CancelledError.class, () -> await(task));

    assertThat(thrown).hasMessageThat().isEqualTo("enough");
    assertThat(log).containsExactly("block cancelled", "a cancelled").inOrder();
    assertThat(task.cancelled()).isTrue();
  }

  @Test
  @Async
  @DisplayName("TG04: the owner is cancelled while the end of the block waits")
  void theOwnerIsCancelledWhileTheEndOfTheBlockWaits() {
    var task =
        createTask(
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> sleeping("a", 5));
              }
            });
    loop.callLater(ofSeconds(1), () -> task.cancel("enough"));

    CancelledError thrown = thrown(CancelledError.class, () -> await(task));

    assertThat(thrown).hasMessageThat().isEqualTo("enough");
    assertThat(log).containsExactly("a cancelled");
  }

  @Test
  @Async
  @DisplayName(
      "TG04: a task that takes its time to clean up is waited for, however often one cancels")
  void aTaskThatTakesItsTimeToCleanUpIsWaitedFor() {
    var task =
        createTask(
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> slowToEnd("cleanup"));
              }
            });
    loop.callLater(ofSeconds(1), task::cancel);
    loop.callLater(ofSeconds(2), task::cancel);

    thrown(CancelledError.class, () -> await(task));

    assertThat(log).containsExactly("cleanup");
    assertThat(loop.time()).isEqualTo(ofSeconds(6));
  }

  @Test
  @Async
  @DisplayName("C29: a cancellation that comes while the group is aborting is not dropped")
  void aCancellationThatComesWhileTheGroupIsAbortingIsNotDropped() {
    Exception error = new Exception("failed");
    List<Throwable> caught = new ArrayList<>();
    var task =
        createTask(
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> failing(error, 1));
                group.createTask(() -> slowToEnd("slow"));
                sleeping("block", 50);
              } catch (Exception thrown) {
                caught.add(thrown);
                sleeping("after", 1);
              }
            });
    loop.callLater(ofSeconds(3), () -> task.cancel("from outside"));

    thrown(CancelledError.class, () -> await(task));

    assertThat(caught).containsExactly(error);
    assertThat(log).containsExactly("block cancelled", "slow", "after cancelled").inOrder();
    assertThat(task.cancelling()).isEqualTo(1);
  }

  @Test
  @Async
  @DisplayName("C29: a cancellation from outside while a cancelled group ends is thrown")
  void aCancellationFromOutsideWhileACancelledGroupEndsIsThrown() {
    var task =
        createTask(
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> slowToEnd("slow"));
                loop.callLater(ofSeconds(1), group::cancel);
                sleeping("block", 50);
              }
            });
    loop.callLater(ofSeconds(3), () -> task.cancel("from outside"));

    CancelledError thrown = thrown(CancelledError.class, () -> await(task));

    assertThat(thrown).hasMessageThat().isEqualTo("from outside");
    assertThat(log).containsExactly("block cancelled", "slow").inOrder();
    assertThat(task.cancelling()).isEqualTo(1);
  }

  @Test
  @Async
  @DisplayName("TG20: a CancelledError that the block throws itself goes on as it is")
  void aCancelledErrorThatTheBlockThrowsItselfGoesOn() {
    CancelledError own = new CancelledError("own");

    CancelledError thrown =
        thrown(
            CancelledError.class,
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> sleeping("a", 5));
                failing(own, 1);
              }
            });

    assertThat(thrown).isSameInstanceAs(own);
    assertThat(log).containsExactly("a cancelled");
  }

  @Test
  @Async
  void aBlockThatSwallowsTheCancellationStillGetsTheError() {
    Exception error = new Exception("failed");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> failing(error, 1));
                try {
                  await(sleep(ofSeconds(5)));
                } catch (CancelledError cancelled) {
                  log.add("swallowed");
                }
              }
            });

    assertThat(thrown).isSameInstanceAs(error);
    assertThat(log).containsExactly("swallowed");
    assertThat(currentTask().cancelling()).isEqualTo(0);
  }

  // TaskGroup.cancel().

  @Test
  @Async
  @DisplayName("TG21: cancel() ends the tasks and the block, and no error is thrown")
  void cancelEndsTheTasksAndTheBlockWithoutAnError() {
    try (var group = new TaskGroup()) {
      group.createTask(() -> sleeping("a", 5));
      loop.callLater(ofSeconds(1), group::cancel);
      sleeping("block", 5);
    }
    sleeping("after", 1);

    assertThat(log).containsExactly("a cancelled", "block cancelled", "after").inOrder();
    assertThat(loop.time()).isEqualTo(ofSeconds(2));
    assertThat(currentTask().cancelling()).isEqualTo(0);
  }

  @Test
  @Async
  @DisplayName("TG21: a block may cancel its own group and end, with tasks or without")
  void aBlockMayCancelItsOwnGroupAndEnd() {
    try (var group = new TaskGroup()) {
      group.createTask(() -> sleeping("a", 5));
      group.cancel();
    }
    try (var group = new TaskGroup()) {
      group.cancel();
      group.cancel();
    }
    sleeping("after", 1);

    assertThat(log).containsExactly("after");
    assertThat(currentTask().cancelling()).isEqualTo(0);
  }

  @Test
  @Async
  @DisplayName("TG21: a task may cancel its group, also while the end of the block waits")
  void aTaskMayCancelItsGroup() {
    try (var group = new TaskGroup()) {
      group.createTask(() -> group.cancel());
      group.createTask(() -> sleeping("a", 5));
    }

    assertThat(loop.time()).isEqualTo(ZERO);
    assertThat(log).isEmpty();
  }

  @Test
  @Async
  @DisplayName("TG21: cancel() after the end does nothing")
  void cancelAfterTheEndDoesNothing() {
    TaskGroup ended;
    try (var group = new TaskGroup()) {
      ended = group;
    }
    ended.cancel();
    sleeping("after", 1);

    assertThat(log).containsExactly("after");
    assertThat(ended.toString()).isEqualTo("TaskGroup[finished, tasks=0, errors=0]");
  }

  @Test
  @Async
  void anErrorWhileACancelledGroupEndsIsThrown() {
    Exception cleanup = new Exception("cleanup");

    Exception thrown =
        thrown(
            Exception.class,
            () -> {
              try (var group = new TaskGroup()) {
                group.createTask(() -> failingWhenCancelled(cleanup));
                loop.callLater(ofSeconds(1), group::cancel);
              }
            });

    assertThat(thrown).isSameInstanceAs(cleanup);
  }

  // Misuse.

  @Test
  @DisplayName("TG12: a group outside a task is refused")
  void aGroupOutsideATaskIsRefused() {
    assertThrows(IllegalStateException.class, TaskGroup::new);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    loop.callSoon(() -> thrown.set(assertThrows(IllegalStateException.class, TaskGroup::new)));
    loop.runUntilComplete(sleep(ZERO));

    assertThat(thrown.get()).hasMessageThat().contains("parent task");
  }

  @Test
  @Async
  @DisplayName("TG12: a group that is shutting down takes no task and closes the coroutine")
  void aGroupThatIsShuttingDownTakesNoTask() {
    Coroutine<Void> refused = TaskGroupTestAsync.slowToEnd(this, "refused");
    try (var group = new TaskGroup()) {
      group.createTask(() -> sleeping("a", 1));
      group.cancel();
      assertThat(assertThrows(IllegalStateException.class, () -> group.createTask(refused)))
          .hasMessageThat()
          .contains("is shutting down");
    }

    thrown(IllegalStateException.class, () -> await(refused));
  }

  @Test
  @Async
  @DisplayName("TG12: a group that has ended takes no task and cannot end again")
  void aGroupThatHasEndedTakesNoTask() {
    TaskGroup ended;
    try (var group = new TaskGroup()) {
      ended = group;
    }

    IllegalStateException late =
        thrown(
            IllegalStateException.class,
            () -> {
              ended.createTask(() -> sleeping("late", 1));
            });
    assertThat(late).hasMessageThat().contains("is finished");
    thrown(IllegalStateException.class, () -> await(ended.exit(null)));
  }
}

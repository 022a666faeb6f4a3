package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.currentTask;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Scopes.within;
import static dev.fermata.Scripted.async;
import static dev.fermata.Scripted.asyncRun;
import static dev.fermata.Scripted.await;
import static dev.fermata.Scripted.done;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TaskGroupTest {
  @RegisterExtension final Turns turns = new Turns();
  private final List<String> log = new ArrayList<>();
  private final AtomicReference<TaskGroup> opened = new AtomicReference<>();

  /** A task of the group's block. */
  private Task<Void> run(Scopes.Block<TaskGroup> block) {
    return turns.start(group(block));
  }

  private Coroutine<Void> group(Scopes.Block<TaskGroup> block) {
    return within(
        () -> {
          TaskGroup group = new TaskGroup();
          opened.set(group);
          return group;
        },
        block);
  }

  private Coroutine<Void> sleeping(String name, int seconds) {
    return async(
        () ->
            await(
                sleep(ofSeconds(seconds)),
                slept -> {
                  log.add(name);
                  return done(null);
                },
                thrown -> {
                  log.add(name + " cancelled");
                  throw thrown;
                }));
  }

  private static <T> Coroutine<T> failing(Throwable error, int seconds) {
    return async(
        () ->
            await(
                sleep(ofSeconds(seconds)),
                slept -> {
                  throw error;
                }));
  }

  /** Sleeps until it is cancelled and then throws something else. */
  private static Coroutine<Void> failingWhenCancelled(Throwable error) {
    return async(
        () ->
            await(
                sleep(ofSeconds(100)),
                Scripted::done,
                cancelled -> {
                  throw error;
                }));
  }

  private static Coroutine<Void> catching(List<Throwable> caught, Coroutine<Void> inner) {
    return async(
        () ->
            await(
                inner,
                Scripted::done,
                thrown -> {
                  caught.add(thrown);
                  return done(null);
                }));
  }

  private Throwable failure(Task<?> task) {
    return assertThrows(Throwable.class, () -> turns.loop.runUntilComplete(task));
  }

  // The block and its tasks end well.

  @Test
  @DisplayName("TG01: the end of the block waits for all tasks, and those added meanwhile")
  void theEndOfTheBlockWaitsForAllTasks() {
    Task<Void> task =
        run(
            group -> {
              group.createTask(sleeping("a", 2));
              return async(
                  () ->
                      await(
                          sleep(ofSeconds(1)),
                          slept -> {
                            group.createTask(sleeping("b", 3));
                            log.add("block");
                            return done(null);
                          }));
            });

    turns.loop.runUntilComplete(task);

    assertThat(log).containsExactly("block", "a", "b").inOrder();
    assertThat(turns.loop.time()).isEqualTo(ofSeconds(4));
    assertThat(task.cancelling()).isEqualTo(0);
  }

  @Test
  void aGroupWithoutTasksEndsWithoutSuspending() {
    Task<Void> task = run(group -> Coroutine.completed(null));

    turns.turn();

    assertThat(task.done()).isTrue();
  }

  @Test
  @DisplayName("TG02: a task that is cancelled alone fails nothing")
  void aTaskThatIsCancelledAloneFailsNothing() {
    Task<Void> task =
        run(
            group -> {
              Task<Void> alone = group.createTask(sleeping("a", 5));
              turns.loop.callLater(ofSeconds(1), alone::cancel);
              group.createTask(sleeping("b", 2));
              return sleeping("block", 1);
            });

    turns.loop.runUntilComplete(task);

    assertThat(log).containsExactly("block", "a cancelled", "b");
  }

  @Test
  @DisplayName("TG11: tasks can be added while the end of the block waits")
  void tasksCanBeAddedWhileTheEndOfTheBlockWaits() {
    Task<Void> task =
        run(
            group -> {
              group.createTask(
                  async(
                      () ->
                          await(
                              sleep(ofSeconds(1)),
                              slept -> {
                                group.createTask(sleeping("late", 1));
                                return done(null);
                              })));
              return Coroutine.completed(null);
            });

    turns.loop.runUntilComplete(task);

    assertThat(log).containsExactly("late");
  }

  @Test
  @DisplayName("TG19: a task gets the name that is given")
  void aTaskGetsTheNameThatIsGiven() {
    List<String> names = new ArrayList<>();
    Task<Void> task =
        run(
            group -> {
              group.createTask(asyncRun(() -> names.add(currentTask().getName())), "reader");
              return Coroutine.completed(null);
            });

    turns.loop.runUntilComplete(task);

    assertThat(names).containsExactly("reader");
  }

  @Test
  @DisplayName("TG19: a task runs in the context that is given, or else in a copy")
  void aTaskRunsInTheContextThatIsGiven() {
    ContextVar<String> var = new ContextVar<>("var", "unset");
    Context given = Context.copy();
    Task<Void> task =
        run(
            group -> {
              var.set("block");
              group.createTask(asyncRun(() -> log.add("copy: " + var.get())));
              group.createTask(
                  asyncRun(
                      () -> {
                        log.add("given: " + var.get());
                        var.set("task");
                      }),
                  "named",
                  given);
              return Coroutine.completed(null);
            });

    turns.loop.runUntilComplete(task);

    assertThat(log).containsExactly("copy: block", "given: unset").inOrder();
    given.run(() -> assertThat(var.get()).isEqualTo("task"));
  }

  // Errors.

  @Test
  @DisplayName("TG03: the error of a task cancels the others and the block, and is thrown as it is")
  void theErrorOfATaskCancelsTheOthersAndTheBlock() {
    Exception error = new Exception("failed");
    Task<Void> task =
        run(
            group -> {
              group.createTask(failing(error, 1));
              group.createTask(sleeping("other", 5));
              return sleeping("block", 5);
            });

    assertThat(failure(task)).isSameInstanceAs(error);

    assertThat(log).containsExactly("other cancelled", "block cancelled");
    assertThat(turns.loop.time()).isEqualTo(ofSeconds(1));
    assertThat(task.cancelling()).isEqualTo(0);
  }

  @Test
  @DisplayName("TG03: the error of a task, after the block's end, has nothing suppressed")
  void theErrorOfATaskAfterTheBlocksEndHasNothingSuppressed() {
    Exception error = new Exception("failed");
    Task<Void> task =
        run(
            group -> {
              group.createTask(failing(error, 1));
              group.createTask(sleeping("other", 5));
              return Coroutine.completed(null);
            });

    assertThat(failure(task)).isSameInstanceAs(error);

    assertThat(error.getSuppressed()).isEmpty();
  }

  @Test
  void theTaskGoesOnAfterItHandledTheError() {
    Task<Void> task =
        turns.start(
            async(
                () ->
                    await(
                        group(
                            group -> {
                              group.createTask(failing(new Exception("failed"), 1));
                              return sleeping("block", 5);
                            }),
                        Scripted::done,
                        thrown -> await(sleeping("after", 1), Scripted::done))));

    turns.loop.runUntilComplete(task);

    assertThat(log).containsExactly("block cancelled", "after").inOrder();
  }

  @Test
  @DisplayName("TG18: further errors are suppressed in the first, in the order of completion")
  void furtherErrorsAreSuppressedInTheFirst() {
    Exception first = new Exception("first");
    Exception second = new Exception("second");
    Exception third = new Exception("third");
    Task<Void> task =
        run(
            group -> {
              group.createTask(failingWhenCancelled(second));
              group.createTask(failing(first, 1));
              group.createTask(failingWhenCancelled(third));
              return Coroutine.completed(null);
            });

    assertThat(failure(task)).isSameInstanceAs(first);

    assertThat(first.getSuppressed()).asList().containsExactly(second, third).inOrder();
  }

  @Test
  void anErrorThatTwoTasksShareIsThrownOnce() {
    Exception shared = new Exception("shared");
    Task<Void> task =
        run(
            group -> {
              Task<Void> failing = group.createTask(failing(shared, 1));
              group.createTask(async(() -> await(failing, Scripted::done)));
              return Coroutine.completed(null);
            });

    assertThat(failure(task)).isSameInstanceAs(shared);
    assertThat(shared.getSuppressed()).isEmpty();
  }

  @Test
  @DisplayName("TG06: the block's error cancels the tasks and goes on as it is")
  void theBlocksErrorCancelsTheTasksAndGoesOn() {
    Exception error = new Exception("block");
    Task<Void> task =
        run(
            group -> {
              group.createTask(sleeping("other", 5));
              return failing(error, 1);
            });

    assertThat(failure(task)).isSameInstanceAs(error);
    assertThat(log).containsExactly("other cancelled");
    assertThat(error.getSuppressed()).isEmpty();
  }

  @Test
  @DisplayName("TG08: an error of the block's cleanup is suppressed in the error of the task")
  void anErrorOfTheBlocksCleanupIsSuppressedInTheErrorOfTheTask() {
    Exception child = new Exception("task");
    Exception cleanup = new Exception("cleanup");
    Task<Void> task =
        run(
            group -> {
              group.createTask(failing(child, 1));
              return failingWhenCancelled(cleanup);
            });

    assertThat(failure(task)).isSameInstanceAs(child);
    assertThat(child.getSuppressed()).asList().containsExactly(cleanup);
    assertThat(task.cancelling()).isEqualTo(0);
  }

  @Test
  @DisplayName("TG08, K08: the error of a task's cleanup carries the block's, which came before")
  void theErrorOfATasksCleanupCarriesTheBlocks() {
    Exception block = new Exception("block");
    Exception cleanup = new Exception("cleanup");
    Task<Void> task =
        run(
            group -> {
              group.createTask(failingWhenCancelled(cleanup));
              return failing(block, 1);
            });

    assertThat(failure(task)).isSameInstanceAs(cleanup);
    assertThat(cleanup.getSuppressed()).asList().containsExactly(block);
  }

  @Test
  @DisplayName("TG09: a fatal error of the block goes before those of tasks")
  void aFatalErrorOfTheBlockGoesBeforeThoseOfTasks() {
    InternalError fatal = new InternalError("test");
    Exception cleanup = new Exception("cleanup");
    List<Throwable> caught = new ArrayList<>();
    Task<Void> task =
        turns.start(
            catching(
                caught,
                group(
                    group -> {
                      group.createTask(failingWhenCancelled(cleanup));
                      return failing(fatal, 1);
                    })));

    turns.loop.runUntilComplete(task);

    assertThat(caught).containsExactly(fatal);
    assertThat(fatal.getSuppressed()).asList().containsExactly(cleanup);
  }

  @Test
  @DisplayName("TG22: a fatal error of a task goes before other errors, which it carries")
  void aFatalErrorOfATaskGoesBeforeOtherErrors() {
    InternalError fatal = new InternalError("test");
    Exception first = new Exception("first");
    List<Throwable> caught = new ArrayList<>();
    Task<Void> task =
        turns.start(
            catching(
                caught,
                group(
                    group -> {
                      group.createTask(failing(first, 1));
                      group.createTask(failingWhenCancelled(fatal));
                      return Coroutine.completed(null);
                    })));

    assertThat(failure(task)).isSameInstanceAs(fatal);
    turns.loop.runUntilComplete(task);

    assertThat(caught).containsExactly(fatal);
    assertThat(fatal.getSuppressed()).asList().containsExactly(first);
  }

  @Test
  @DisplayName("TG11: tasks that breed tasks without end are stopped by an error")
  void tasksThatBreedTasksWithoutEndAreStoppedByAnError() {
    Exception error = new Exception("enough");
    Task<Void> task =
        run(
            group -> {
              group.createTask(breeder(group, 3, error));
              return Coroutine.completed(null);
            });

    assertThat(failure(task)).isSameInstanceAs(error);
  }

  private static Coroutine<Void> breeder(TaskGroup group, int left, Exception error) {
    return async(
        () -> {
          if (left == 0) {
            throw error;
          }
          group.createTask(breeder(group, left - 1, error));
          return await(sleep(ofSeconds(100)), Scripted::done);
        });
  }

  @Test
  @DisplayName("TG07: an inner group's error ends the outer group's block")
  void anInnerGroupsErrorEndsTheOuterGroupsBlock() {
    Exception error = new Exception("inner");
    Task<Void> task =
        run(
            outer -> {
              outer.createTask(sleeping("outer", 5));
              return group(
                  inner -> {
                    inner.createTask(failing(error, 1));
                    return sleeping("block", 5);
                  });
            });

    assertThat(failure(task)).isSameInstanceAs(error);
    assertThat(log).containsExactly("block cancelled", "outer cancelled").inOrder();
    assertThat(task.cancelling()).isEqualTo(0);
  }

  @Test
  @DisplayName("TG07: the error of an outer group's task cancels the inner block")
  void theErrorOfAnOuterGroupsTaskCancelsTheInnerBlock() {
    Exception error = new Exception("outer");
    Task<Void> task =
        run(
            outer -> {
              outer.createTask(failing(error, 1));
              return group(
                  inner -> {
                    inner.createTask(sleeping("inner", 5));
                    return sleeping("block", 5);
                  });
            });

    assertThat(failure(task)).isSameInstanceAs(error);
    assertThat(log).containsExactly("block cancelled", "inner cancelled").inOrder();
    assertThat(task.cancelling()).isEqualTo(0);
  }

  @Test
  @DisplayName("K07: the inner of two groups ends first, and what it swallows the outer never sees")
  void theInnerOfTwoGroupsEndsFirst() {
    Task<Void> task =
        run(
            outer -> {
              outer.createTask(sleeping("outer", 3));
              return async(
                  () ->
                      await(
                          group(
                              inner -> {
                                inner.createTask(sleeping("inner", 9));
                                turns.loop.callLater(ofSeconds(1), inner::cancel);
                                return sleeping("block", 9);
                              }),
                          ended -> {
                            log.add("after the inner");
                            return done(null);
                          }));
            });

    turns.loop.runUntilComplete(task);

    assertThat(log.subList(0, 2)).containsExactly("block cancelled", "inner cancelled");
    assertThat(log.subList(2, 4)).containsExactly("after the inner", "outer").inOrder();
    assertThat(turns.loop.time()).isEqualTo(ofSeconds(3));
    assertThat(task.cancelling()).isEqualTo(0);
  }

  @Test
  @DisplayName("K08: a scope that cannot be entered runs no block, and ends the scope around it")
  void aScopeThatCannotBeEnteredEndsTheScopeAroundIt() {
    IllegalStateException refused = new IllegalStateException("refused");
    Task<Void> task =
        run(
            outer -> {
              outer.createTask(sleeping("outer", 9));
              return async(
                  () ->
                      await(
                          sleep(ofSeconds(1)),
                          slept ->
                              await(
                                  Scopes.<TaskGroup>within(
                                      () -> {
                                        throw refused;
                                      },
                                      inner -> sleeping("block", 1)),
                                  Scripted::done)));
            });

    assertThat(failure(task)).isSameInstanceAs(refused);
    assertThat(log).containsExactly("outer cancelled");
    assertThat(turns.loop.time()).isEqualTo(ofSeconds(1));
  }

  @Test
  @DisplayName("TG13: an error at the end of a scope in the block is suppressed in that of a task")
  void anErrorAtTheEndOfAScopeInTheBlockIsSuppressedInThatOfATask() {
    Exception child = new Exception("task");
    Exception closing = new Exception("closing");
    AsyncScope resource = cause -> failing(closing, 1);
    Task<Void> task =
        run(
            group -> {
              group.createTask(failing(child, 1));
              return within(() -> resource, open -> sleeping("block", 5));
            });

    assertThat(failure(task)).isSameInstanceAs(child);
    assertThat(child.getSuppressed()).asList().containsExactly(closing);
    assertThat(task.cancelling()).isEqualTo(0);
  }

  @Test
  @DisplayName("TO15: an error while a time limit ends the group carries the TimeoutException")
  void anErrorWhileATimeLimitEndsTheGroupCarriesTheTimeoutException() {
    Exception cleanup = new Exception("cleanup");
    Task<Void> task =
        turns.start(
            within(
                () -> Fermata.timeout(ofSeconds(1)),
                limit ->
                    group(
                        group -> {
                          group.createTask(failingWhenCancelled(cleanup));
                          return sleeping("block", 5);
                        })));

    assertThat(failure(task)).isSameInstanceAs(cleanup);
    assertThat(Stream.of(cleanup.getSuppressed()).map(Object::getClass).toList())
        .containsExactly(CancelledError.class, TimeoutException.class);
    assertThat(task.cancelling()).isEqualTo(0);
  }

  @Test
  void theErrorOfATaskAfterItsParentHasGoneIsReported() {
    List<ExceptionContext> reported = new ArrayList<>();
    turns.loop.setExceptionHandler((loop, context) -> reported.add(context));
    Exception error = new Exception("late");
    turns.start(asyncRun(() -> new TaskGroup().createTask(failing(error, 1))));

    turns.advance(ofSeconds(1));

    assertThat(reported).hasSize(1);
    assertThat(reported.get(0).exception()).isSameInstanceAs(error);
  }

  // Cancellation from outside.

  @Test
  @DisplayName("TG04: cancelling the owner cancels the tasks, waits for them and goes on")
  void cancellingTheOwnerCancelsTheTasks() {
    Task<Void> task =
        run(
            group -> {
              group.createTask(sleeping("a", 5));
              return sleeping("block", 5);
            });
    turns.loop.callLater(ofSeconds(1), () -> task.cancel("enough"));

    assertThat(failure(task)).hasMessageThat().isEqualTo("enough");

    assertThat(log).containsExactly("block cancelled", "a cancelled").inOrder();
    assertThat(task.cancelled()).isTrue();
  }

  @Test
  @DisplayName("TG04: the owner is cancelled while the end of the block waits")
  void theOwnerIsCancelledWhileTheEndOfTheBlockWaits() {
    Task<Void> task =
        run(
            group -> {
              group.createTask(sleeping("a", 5));
              return Coroutine.completed(null);
            });
    turns.loop.callLater(ofSeconds(1), () -> task.cancel("enough"));

    assertThat(failure(task)).hasMessageThat().isEqualTo("enough");
    assertThat(log).containsExactly("a cancelled");
  }

  @Test
  @DisplayName(
      "TG04: a task that takes its time to clean up is waited for, however often one cancels")
  void aTaskThatTakesItsTimeToCleanUpIsWaitedFor() {
    Task<Void> task =
        run(
            group -> {
              group.createTask(
                  async(
                      () ->
                          await(
                              sleep(ofSeconds(50)),
                              Scripted::done,
                              cancelled -> await(sleeping("cleanup", 5), Scripted::done))));
              return Coroutine.completed(null);
            });
    turns.loop.callLater(ofSeconds(1), task::cancel);
    turns.loop.callLater(ofSeconds(2), task::cancel);

    assertThat(failure(task)).isInstanceOf(CancelledError.class);
    assertThat(log).containsExactly("cleanup");
    assertThat(turns.loop.time()).isEqualTo(ofSeconds(6));
  }

  @Test
  @DisplayName("C29: a cancellation that comes while the group is aborting is not dropped")
  void aCancellationThatComesWhileTheGroupIsAbortingIsNotDropped() {
    Exception error = new Exception("failed");
    List<Throwable> caught = new ArrayList<>();
    Task<Void> task =
        turns.start(
            async(
                () ->
                    await(
                        group(
                            group -> {
                              group.createTask(failing(error, 1));
                              group.createTask(
                                  async(
                                      () ->
                                          await(
                                              sleep(ofSeconds(50)),
                                              Scripted::done,
                                              c -> await(sleeping("slow", 5), Scripted::done))));
                              return sleeping("block", 50);
                            }),
                        Scripted::done,
                        thrown -> {
                          caught.add(thrown);
                          return await(sleeping("after", 1), Scripted::done);
                        })));
    turns.loop.callLater(ofSeconds(3), () -> task.cancel("from outside"));

    assertThat(failure(task)).isInstanceOf(CancelledError.class);

    assertThat(caught).containsExactly(error);
    assertThat(log).containsExactly("block cancelled", "slow", "after cancelled").inOrder();
    assertThat(task.cancelling()).isEqualTo(1);
  }

  @Test
  @DisplayName("C29: a cancellation from outside while a cancelled group ends is thrown")
  void aCancellationFromOutsideWhileACancelledGroupEndsIsThrown() {
    Task<Void> task =
        run(
            group -> {
              group.createTask(
                  async(
                      () ->
                          await(
                              sleep(ofSeconds(50)),
                              Scripted::done,
                              cancelled -> await(sleeping("slow", 5), Scripted::done))));
              turns.loop.callLater(ofSeconds(1), group::cancel);
              return sleeping("block", 50);
            });
    turns.loop.callLater(ofSeconds(3), () -> task.cancel("from outside"));

    assertThat(failure(task)).hasMessageThat().isEqualTo("from outside");

    assertThat(log).containsExactly("block cancelled", "slow").inOrder();
    assertThat(task.cancelling()).isEqualTo(1);
  }

  @Test
  @DisplayName("TG20: a CancelledError that the block throws itself goes on as it is")
  void aCancelledErrorThatTheBlockThrowsItselfGoesOn() {
    CancelledError own = new CancelledError("own");
    Task<Void> task =
        run(
            group -> {
              group.createTask(sleeping("a", 5));
              return failing(own, 1);
            });

    assertThat(failure(task)).isSameInstanceAs(own);
    assertThat(log).containsExactly("a cancelled");
  }

  @Test
  void aBlockThatSwallowsTheCancellationStillGetsTheError() {
    Exception error = new Exception("failed");
    Task<Void> task =
        run(
            group -> {
              group.createTask(failing(error, 1));
              return async(
                  () -> await(sleep(ofSeconds(5)), Scripted::done, cancelled -> done(null)));
            });

    assertThat(failure(task)).isSameInstanceAs(error);
    assertThat(task.cancelling()).isEqualTo(0);
  }

  // TaskGroup.cancel().

  @Test
  @DisplayName("TG21: cancel() ends the tasks and the block, and no error is thrown")
  void cancelEndsTheTasksAndTheBlockWithoutAnError() {
    Task<Void> task =
        turns.start(
            async(
                () ->
                    await(
                        group(
                            group -> {
                              group.createTask(sleeping("a", 5));
                              turns.loop.callLater(ofSeconds(1), group::cancel);
                              return sleeping("block", 5);
                            }),
                        ended -> await(sleeping("after", 1), Scripted::done))));

    turns.loop.runUntilComplete(task);

    assertThat(log).containsExactly("a cancelled", "block cancelled", "after").inOrder();
    assertThat(turns.loop.time()).isEqualTo(ofSeconds(2));
    assertThat(task.cancelling()).isEqualTo(0);
  }

  @Test
  @DisplayName("TG21: a block may cancel its own group and end, with tasks or without")
  void aBlockMayCancelItsOwnGroupAndEnd() {
    Task<Void> task =
        turns.start(
            async(
                () ->
                    await(
                        group(
                            group -> {
                              group.createTask(sleeping("a", 5));
                              group.cancel();
                              return Coroutine.completed(null);
                            }),
                        first ->
                            await(
                                group(
                                    group -> {
                                      group.cancel();
                                      group.cancel();
                                      return Coroutine.completed(null);
                                    }),
                                second -> await(sleeping("after", 1), Scripted::done)))));

    turns.loop.runUntilComplete(task);

    assertThat(log).containsExactly("after");
    assertThat(task.cancelling()).isEqualTo(0);
  }

  @Test
  @DisplayName("TG21: a task may cancel its group, also while the end of the block waits")
  void aTaskMayCancelItsGroup() {
    Task<Void> task =
        run(
            group -> {
              group.createTask(asyncRun(group::cancel));
              group.createTask(sleeping("a", 5));
              return Coroutine.completed(null);
            });

    turns.loop.runUntilComplete(task);

    assertThat(turns.loop.time()).isEqualTo(ofSeconds(0));
    assertThat(log).isEmpty();
  }

  @Test
  @DisplayName("TG21: cancel() after the end does nothing")
  void cancelAfterTheEndDoesNothing() {
    Task<Void> task =
        turns.start(
            async(
                () ->
                    await(
                        group(group -> Coroutine.completed(null)),
                        ended -> {
                          opened.get().cancel();
                          return await(sleeping("after", 1), Scripted::done);
                        })));

    turns.loop.runUntilComplete(task);

    assertThat(log).containsExactly("after");
    assertThat(opened.get().toString()).isEqualTo("TaskGroup[finished, tasks=0, errors=0]");
  }

  @Test
  void anErrorWhileACancelledGroupEndsIsThrown() {
    Exception cleanup = new Exception("cleanup");
    Task<Void> task =
        run(
            group -> {
              group.createTask(failingWhenCancelled(cleanup));
              turns.loop.callLater(ofSeconds(1), group::cancel);
              return Coroutine.completed(null);
            });

    assertThat(failure(task)).isSameInstanceAs(cleanup);
  }

  // Misuse.

  @Test
  @DisplayName("TG12: a group outside a task is refused")
  void aGroupOutsideATaskIsRefused() {
    assertThrows(IllegalStateException.class, TaskGroup::new);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    turns.loop.callSoon(
        () -> thrown.set(assertThrows(IllegalStateException.class, TaskGroup::new)));
    turns.turn();

    assertThat(thrown.get()).hasMessageThat().contains("parent task");
  }

  @Test
  @DisplayName("TG12: a group that is shutting down takes no task and closes the coroutine")
  void aGroupThatIsShuttingDownTakesNoTask() {
    Coroutine<Void> refused = sleeping("refused", 1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Task<Void> task =
        run(
            group -> {
              group.createTask(sleeping("a", 1));
              group.cancel();
              thrown.set(
                  assertThrows(IllegalStateException.class, () -> group.createTask(refused)));
              return Coroutine.completed(null);
            });

    turns.loop.runUntilComplete(task);

    assertThat(thrown.get()).hasMessageThat().contains("is shutting down");
    assertThrows(IllegalStateException.class, () -> turns.loop.runUntilComplete(refused));
  }

  @Test
  @DisplayName("TG12: a group that has ended takes no task and cannot end again")
  void aGroupThatHasEndedTakesNoTask() {
    turns.loop.runUntilComplete(group(group -> Coroutine.completed(null)));

    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class, () -> opened.get().createTask(sleeping("late", 1)));

    assertThat(thrown).hasMessageThat().contains("is finished");
    assertThrows(
        IllegalStateException.class, () -> turns.loop.runUntilComplete(opened.get().exit(null)));
  }
}

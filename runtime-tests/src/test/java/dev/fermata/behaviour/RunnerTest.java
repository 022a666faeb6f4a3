package dev.fermata.behaviour;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.await;
import static dev.fermata.Fermata.createTask;
import static dev.fermata.Fermata.gather;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Fermata.toThread;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fermata.Awaitable;
import dev.fermata.CancelledError;
import dev.fermata.Runner;
import dev.fermata.Task;
import dev.fermata.TaskGroup;
import dev.fermata.annotation.Async;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How programs end. */
@Timeout(60)
class RunnerTest extends AsyncTest {
  private final Runner runner = Runner.builder().loopFactory(() -> loop).build();

  @Async
  void cleaningUp(String name) {
    try {
      await(sleep(ofSeconds(100)));
    } catch (CancelledError cancelled) {
      log.add(name + " cancelled");
      await(sleep(ofSeconds(1)));
      log.add(name + " cleaned up");
      throw cancelled;
    }
  }

  @Async
  void leavingTasks() {
    for (String name : List.of("a", "b")) {
      createTask(RunnerTestAsync.cleaningUp(this, name));
    }
    turn();
  }

  @Test
  @DisplayName("R03: what is left is cancelled in the order of creation, and awaited")
  void whatIsLeftIsCancelledInOrder() {
    runner.run(RunnerTestAsync.leavingTasks(this));
    assertThat(log).isEmpty();

    runner.close();

    assertThat(log)
        .containsExactly("a cancelled", "b cancelled", "a cleaned up", "b cleaned up")
        .inOrder();
    assertThat(loop.isClosed()).isTrue();
  }

  @Async
  @SuppressWarnings("fermata:blocking") // the main task ends when the work has begun
  void leavingWork() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    createTask(
        toThread(
            () -> {
              begun.countDown();
              Thread.sleep(20);
              return log.add("worked");
            }));
    turn();
    begun.await();
  }

  @Test
  @DisplayName("R03: work in the executor is waited for")
  void workInTheExecutorIsWaitedFor() throws InterruptedException {
    runner.run(RunnerTestAsync.leavingWork(this));

    runner.close();

    assertThat(log).containsExactly("worked");
  }

  @Test
  @DisplayName("R11: an interrupt cancels main once and lets it clean up")
  void anInterruptCancelsMainOnce() {
    Thread.currentThread().interrupt();

    assertThrows(CancelledError.class, () -> runner.run(RunnerTestAsync.cleaningUp(this, "main")));

    assertThat(log).containsExactly("main cancelled", "main cleaned up").inOrder();
    assertThat(Thread.interrupted()).isTrue();
  }

  // What ends a run, and what is as good as new after it.

  static List<Error> ofOneTask() {
    return List.of(
        new StackOverflowError(),
        new OutOfMemoryError("test"),
        new NoClassDefFoundError("test"),
        new ExceptionInInitializerError("test"),
        new LinkageError("test"),
        new AssertionError("test"),
        new Error("test"));
  }

  @Async
  static Error outliving(Error error) {
    var task = createTask(() -> failing(error, 1));
    Error thrown = thrown(Error.class, () -> await(task));
    await(sleep(ofSeconds(1)));
    return thrown;
  }

  @ParameterizedTest
  @MethodSource("ofOneTask")
  void anErrorOfOneTaskIsItsOutcomeAndLeavesTheLoopAlone(Error error) {
    Error caught = runner.run(RunnerTestAsync.outliving(error));

    assertThat(caught).isSameInstanceAs(error);
    runner.close();
  }

  @Nested
  class Fatal {
    private final InternalError fatal = new InternalError("fatal");

    /** What is suppressed in the error that ends the run of a main task, and of its runner. */
    private Throwable[] suppressedWhenComingOutOf(Awaitable<?> main) {
      loop.createTask(RunnerTestAsync.cleaningUp(RunnerTest.this, "other"));
      Throwable thrown = assertThrows(InternalError.class, () -> runner.run(main));
      runner.close();

      assertThat(thrown).isSameInstanceAs(fatal);
      assertThat(log).containsExactly("other cancelled", "other cleaned up").inOrder();
      return thrown.getSuppressed();
    }

    @Test
    void aFatalErrorOfMainComesOut() {
      assertThat(suppressedWhenComingOutOf(AsyncTestAsync.failing(fatal, 1))).isEmpty();
    }

    @Async
    void gathering() {
      await(gather(AsyncTestAsync.failing(fatal, 1), sleep(ofSeconds(1))));
    }

    @Test
    void aFatalErrorOfAChildOfAGatherComesOut() {
      assertThat(suppressedWhenComingOutOf(RunnerTest_FatalAsync.gathering(this))).isEmpty();
    }

    @Async
    void grouping() {
      try (var group = new TaskGroup()) {
        group.createTask(() -> failing(fatal, 1));
        await(sleep(ofSeconds(10)));
      }
    }

    @Test
    void aFatalErrorOfAChildOfAGroupComesOut() {
      Throwable[] suppressed = suppressedWhenComingOutOf(RunnerTest_FatalAsync.grouping(this));

      // The end of the run cancelled the block before the group had heard of the error.
      assertThat(suppressed).hasLength(1);
      assertThat(suppressed[0]).isInstanceOf(CancelledError.class);
    }

    @Test
    void aLoopIsAsGoodAsNewAfterAFatalError() {
      Task<Void> main = loop.createTask(AsyncTestAsync.failing(fatal, 1));
      assertThrows(InternalError.class, () -> loop.runUntilComplete(main));

      assertThat(loop.runUntilComplete(sleep(ofSeconds(1), "slept"))).isEqualTo("slept");
      assertThat(loop.runUntilComplete(sleep(ofMillis(1), "again"))).isEqualTo("again");
      assertThat(loop.runUntilComplete(sleep(ZERO, "and again"))).isEqualTo("and again");
    }
  }
}

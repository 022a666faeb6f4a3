package dev.fermata;

import static com.google.common.truth.Truth.assertThat;
import static dev.fermata.Fermata.sleep;
import static dev.fermata.Turns.turn;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The bridge to the JDK's completion stages, both ways. */
class StagesTest {
  private final VirtualTimeEventLoop loop = new VirtualTimeEventLoop();

  /** {@code return await(stage);} */
  private static final class AwaitStage<T> extends Coroutine<T> {
    private final CompletionStage<T> stage;
    private boolean suspended;

    AwaitStage(CompletionStage<T> stage) {
      this.stage = stage;
    }

    @Override
    protected @Nullable T resume() throws Throwable {
      if (state == 0 && suspend(1, stage)) {
        suspended = true;
        return null;
      }
      return awaited();
    }
  }

  @Test
  @DisplayName("a complete stage is awaited without suspending")
  void aCompleteStageDoesNotSuspend() {
    AwaitStage<Integer> main = new AwaitStage<>(CompletableFuture.completedFuture(1));

    assertThat(loop.runUntilComplete(main)).isEqualTo(1);
    assertThat(main.suspended).isFalse();
  }

  @Test
  @DisplayName("a stage that completes on another thread is gone on with on the loop's thread")
  void aStageCompletedElsewhereIsResumedOnTheLoop() {
    CompletableFuture<Thread> stage = CompletableFuture.supplyAsync(Thread::currentThread);

    assertThat(loop.runUntilComplete(new AwaitStage<>(stage)))
        .isNotSameInstanceAs(Thread.currentThread());
  }

  @Test
  @DisplayName("a failure is unwrapped from CompletionException, done or not")
  void aFailureIsUnwrapped() {
    IOException error = new IOException("gone");
    CompletableFuture<Integer> done = CompletableFuture.failedFuture(error);
    CompletableFuture<Integer> wrapped = done.thenApply(value -> value);
    CompletableFuture<Integer> later = new CompletableFuture<>();
    loop.callLater(ofSeconds(0), () -> later.completeExceptionally(new CompletionException(error)));

    for (CompletableFuture<Integer> stage : List.of(done, wrapped, later)) {
      assertThat(
              assertThrows(IOException.class, () -> loop.runUntilComplete(new AwaitStage<>(stage))))
          .isSameInstanceAs(error);
    }
  }

  @Test
  @DisplayName("cancelling the await of a stage cancels the stage")
  void cancellingTheAwaitCancelsTheStage() {
    CompletableFuture<Integer> stage = new CompletableFuture<>();
    Task<Integer> task = loop.createTask(new AwaitStage<>(stage));
    turn(loop);

    task.cancel();
    assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));

    assertThat(stage.isCancelled()).isTrue();
  }

  @Test
  @DisplayName("a stage that is cancelled cancels who awaits it, done or not")
  void aCancelledStageCancelsTheAwaiter() {
    CompletableFuture<Integer> done = new CompletableFuture<>();
    done.cancel(false);
    CompletableFuture<Integer> later = new CompletableFuture<>();
    loop.callSoon(() -> later.cancel(false));

    for (CompletableFuture<Integer> stage : List.of(done, later)) {
      CancelledError error =
          assertThrows(CancelledError.class, () -> loop.runUntilComplete(new AwaitStage<>(stage)));
      assertThat(error).hasCauseThat().isInstanceOf(CancellationException.class);
    }
  }

  @Test
  @DisplayName("virtual time does not move while a stage that a coroutine awaits is outstanding")
  void virtualTimeWaitsForStages() {
    CompletableFuture<Integer> stage = new CompletableFuture<>();
    loop.callLater(ofSeconds(5), () -> {});
    Task<Integer> task = loop.createTask(new AwaitStage<>(stage));
    loop.callSoon(() -> new Thread(() -> stage.complete(1)).start());

    assertThat(loop.runUntilComplete(task)).isEqualTo(1);
    assertThat(loop.time()).isEqualTo(ofSeconds(0));
  }

  @Test
  @DisplayName("virtual time moves on once the await of a stage is cancelled")
  void virtualTimeMovesOnAfterTheAwaitIsCancelled() {
    Task<Integer> task =
        loop.createTask(
            new AwaitStage<>(new CompletableFuture<Integer>().minimalCompletionStage()));
    turn(loop);
    task.cancel();
    assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));

    loop.runUntilComplete(sleep(ofSeconds(1)));

    assertThat(loop.time()).isEqualTo(ofSeconds(1));
  }

  @Test
  @DisplayName("a future from a stage ends as the stage, and takes its cancellation there")
  void aFutureFromAStage() {
    CompletableFuture<Integer> stage = new CompletableFuture<>();
    Future<Integer> future = inLoop(() -> Future.from(stage));

    future.cancel();
    turn(loop);

    assertThat(stage.isCancelled()).isTrue();
  }

  @Test
  @DisplayName(
      "F15: toCompletableFuture ends as the future does, and leaves the error's trace alone")
  void toCompletableFutureEndsAsTheFuture() throws Exception {
    Exception error = new Exception("failed");
    StackTraceElement[] frames = error.getStackTrace();
    Future<Integer> succeeding = loop.createFuture();
    Future<Integer> failing = loop.createFuture();
    Future<Integer> cancelled = loop.createFuture();
    CompletableFuture<Integer> success = succeeding.toCompletableFuture();
    CompletableFuture<Integer> failure = failing.toCompletableFuture();
    CompletableFuture<Integer> cancellation = cancelled.toCompletableFuture();
    succeeding.setResult(1);
    failing.setException(error);
    cancelled.cancel();
    turn(loop);

    assertThat(success.get()).isEqualTo(1);
    assertThat(succeeding.toCompletableFuture().get()).isEqualTo(1);
    assertThat(assertThrows(ExecutionException.class, failure::get))
        .hasCauseThat()
        .isSameInstanceAs(error);
    assertThat(error.getStackTrace()).isEqualTo(frames);
    assertThat(cancellation.isCancelled()).isTrue();
  }

  @Test
  @DisplayName("cancelling what toCompletableFuture gave cancels the task")
  void cancellingTheCompletableFutureCancelsTheTask() {
    Task<Integer> task = loop.createTask(sleep(ofSeconds(10), 1));
    CompletableFuture<Integer> stage = task.toCompletableFuture();
    turn(loop);

    stage.cancel(false);

    assertThrows(CancelledError.class, () -> loop.runUntilComplete(task));
  }

  @Test
  @DisplayName("an await of a null stage says what was expected")
  void anAwaitOfANullStageSaysWhatWasExpected() {
    assertThat(
            assertThrows(
                NullPointerException.class,
                () -> loop.runUntilComplete(new AwaitStage<Integer>(null))))
        .hasMessageThat()
        .contains("a CompletionStage was expected");
  }

  private <T> T inLoop(Callable<T> work) {
    return loop.runUntilComplete(Scripted.async(() -> Scripted.done(work.call())));
  }
}

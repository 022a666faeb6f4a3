package dev.fermata;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The bridge between futures and the JDK's completion stages. */
final class Stages {
  /** How many are unwrapped: a cause may lead back to where it came from. */
  private static final int MAX_WRAPPERS = 100;

  private Stages() {}

  /** Whether the outcome can be had at once. */
  static boolean isDone(CompletionStage<?> stage) {
    CompletableFuture<?> future = futureOf(stage);
    return future != null && future.isDone();
  }

  /** The value of a done stage, or its {@link Failure}. */
  static @Nullable Object outcome(CompletionStage<?> stage) {
    try {
      return stage.toCompletableFuture().join();
    } catch (CancellationException | CompletionException e) {
      return failure(e);
    }
  }

  /** What a stage can be asked and cancelled by; null if it can only be followed. */
  private static @Nullable CompletableFuture<?> futureOf(CompletionStage<?> stage) {
    try {
      return stage.toCompletableFuture();
    } catch (UnsupportedOperationException e) {
      return null;
    }
  }

  private static Failure failure(Throwable error) {
    Throwable unwrapped = error;
    for (int i = 0; i < MAX_WRAPPERS && unwrapped instanceof CompletionException; i++) {
      Throwable cause = Traces.causeOf(unwrapped);
      if (cause == null) {
        break;
      }
      unwrapped = cause;
    }
    if (unwrapped instanceof CancellationException) {
      CancelledError cancelled = CancelledError.requested(Traces.messageOf(unwrapped));
      cancelled.initCause(unwrapped);
      return new Failure(cancelled, true);
    }
    return new Failure(unwrapped, unwrapped instanceof CancelledError);
  }

  static <T extends @Nullable Object> Future<T> toFuture(
      AbstractEventLoop loop, CompletionStage<? extends T> stage) {
    if (stage instanceof FutureStage<?> own && own.source.loop() == loop) {
      return follow(loop, stage, () -> {});
    }
    loop.outside().expectStage();
    return follow(loop, stage, loop.outside()::settleStage);
  }

  /** A future of a stage that is completed for certain, by what goes on outside. */
  static <T extends @Nullable Object> Future<T> whenDone(
      AbstractEventLoop loop, CompletionStage<? extends T> stage) {
    loop.outside().expect();
    return follow(loop, stage, loop.outside()::settle);
  }

  private static <T extends @Nullable Object> Future<T> follow(
      AbstractEventLoop loop, CompletionStage<? extends T> stage, Runnable settle) {
    Future<T> future = loop.createFuture();
    future.addDoneCallback(
        done -> {
          settle.run();
          CompletableFuture<?> cancellable = done.cancelled() ? futureOf(stage) : null;
          if (cancellable != null) {
            cancellable.cancel(false);
          }
        });
    stage.whenComplete(
        (value, error) -> {
          Object outcome = error == null ? value : failure(error);
          loop.post(() -> future.completeIfPending(outcome));
        });
    return future;
  }

  /** Futures of the running loop for stages. */
  @SafeVarargs
  static <T extends @Nullable Object> List<Future<T>> futures(
      CompletionStage<? extends T> first, CompletionStage<? extends T>... others) {
    List<Future<T>> futures = new ArrayList<>(others.length + 1);
    futures.add(Future.from(first));
    for (CompletionStage<? extends T> other : others) {
      futures.add(Future.from(other));
    }
    return futures;
  }

  static <T extends @Nullable Object> CompletableFuture<T> fromFuture(Future<T> future) {
    CompletableFuture<T> stage = new FutureStage<>(future);
    link(future, stage);
    return stage;
  }

  /**
   * A future of ours as the JDK's: whoever awaits it on the same loop waits for nothing outside.
   */
  private static final class FutureStage<T extends @Nullable Object> extends CompletableFuture<T> {
    private final Future<T> source;

    FutureStage(Future<T> source) {
      this.source = source;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new CompletableFuture<>();
    }
  }

  /** Makes a stage end as a future does, and cancels the future when the stage is cancelled. */
  private static <T extends @Nullable Object> void link(
      Future<T> future, CompletableFuture<T> stage) {
    if (future.done()) {
      copy(future, stage);
      return;
    }
    future.addDoneCallback(done -> copy(done, stage));
    AbstractEventLoop loop = future.loop();
    loop.outside().open(stage);
    stage.whenComplete(
        (value, error) -> {
          if (stage.isCancelled() && !loop.isClosed()) {
            loop.post(future::cancel);
          }
        });
  }

  /** Ends a stage as a done future ended. */
  private static <T extends @Nullable Object> void copy(
      Future<T> done, CompletableFuture<T> stage) {
    if (done.cancelled()) {
      stage.cancel(false);
      return;
    }
    Throwable error = done.exception();
    if (error == null) {
      stage.complete(done.result());
    } else {
      stage.completeExceptionally(error);
    }
  }

  /** Runs something on a loop from any thread; the stage's cancellation is the task's. */
  static <T extends @Nullable Object> CompletableFuture<T> start(
      AbstractEventLoop loop, Awaitable<? extends T> awaitable) {
    CompletableFuture<T> stage = new CompletableFuture<>();
    loop.outside().open(stage);
    loop.callSoonThreadsafe(
        () -> {
          try {
            link(loop.ensureFuture(awaitable), stage);
          } catch (Throwable thrown) {
            stage.completeExceptionally(thrown);
            throw thrown;
          }
        });
    if (loop.isClosed()) {
      // Closed between the two: what was posted is never going to run.
      stage.cancel(false);
    }
    return stage;
  }
}

package dev.fermata.it.differential.probe;

import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.Future;
import dev.fermata.Runner;
import dev.fermata.Task;
import dev.fermata.VirtualTimeEventLoop;
import dev.fermata.it.differential.Behaviour;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Runs a program on the real runtime, in virtual time. */
public final class Loop {
  private Loop() {}

  /** Runs a companion's coroutine to its end, and that of the generators that it leaves. */
  public static Object run(Object coroutine) {
    try (Runner runner = Runner.builder().loopFactory(VirtualTimeEventLoop::new).build()) {
      // A failure while a generator is closed at the end is nobody's; the trace has what it did.
      runner.loop().setExceptionHandler((loop, context) -> {});
      return runner.run((Coroutine<?>) coroutine);
    }
  }

  static <V> Coroutine<V> coroutine(
      Behaviour behaviour, int index, V value, Supplier<? extends Throwable> failure) {
    if (behaviour == Behaviour.COMPLETE && index % 2 == 0) {
      return Coroutine.completed(value);
    }
    Future<V> future = new Future<>();
    switch (behaviour) {
      case COMPLETE -> future.setResult(value);
      case SUSPEND -> after(index % 3, () -> future.setResult(value));
      case FAIL -> future.setException(failure.get());
      case FAIL_LATER -> after(index % 3, () -> future.setException(failure.get()));
      case CANCEL -> {
        Task<?> task = Fermata.currentTask();
        after(index % 3, task::cancel);
      }
    }
    return future.toCoroutine();
  }

  static <V> CompletionStage<V> stage(Behaviour behaviour, V value, Throwable failure) {
    CompletableFuture<V> stage = new CompletableFuture<>();
    switch (behaviour) {
      case COMPLETE -> stage.complete(value);
      case SUSPEND -> after(1, () -> stage.complete(value));
      case FAIL -> stage.completeExceptionally(failure);
      case FAIL_LATER, CANCEL -> after(1, () -> stage.completeExceptionally(failure));
    }
    return stage;
  }

  private static void after(int turns, Runnable event) {
    Fermata.getRunningLoop().callSoon(turns == 0 ? event : () -> after(turns - 1, event));
  }
}

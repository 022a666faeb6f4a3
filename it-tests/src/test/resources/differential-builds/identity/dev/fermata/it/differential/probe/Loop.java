package dev.fermata.it.differential.probe;

import dev.fermata.AsyncScope;
import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.it.differential.Behaviour;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Runs a program as the plain Java that it is. */
public final class Loop {
  private Loop() {}

  /** Runs a companion's coroutine to its end. */
  public static Object run(Object coroutine) {
    return Fermata.await((Coroutine<?>) coroutine);
  }

  static <V> Coroutine<V> coroutine(
      Behaviour behaviour, int index, V value, Supplier<? extends Throwable> failure) {
    return new Coroutine<>(
        () -> {
          switch (behaviour) {
            case FAIL, FAIL_LATER -> throw failure.get();
            case CANCEL -> throw new CancelledError();
            case COMPLETE, SUSPEND -> {}
          }
          return value;
        });
  }

  static <V> CompletionStage<V> stage(Behaviour behaviour, V value, Throwable failure) {
    return behaviour.throwing()
        ? CompletableFuture.failedStage(failure)
        : CompletableFuture.completedStage(value);
  }

  /**
   * Leaves a scope.
   *
   * @return whether it swallows what ended it
   */
  public static boolean exit(AsyncScope scope, Throwable cause) {
    if (scope == null) {
      return false;
    }
    try {
      return Fermata.await(scope.exit(cause)) && cause != null;
    } catch (Throwable thrown) {
      if (cause != null && thrown != cause && thrown.getCause() != cause) {
        thrown.addSuppressed(cause);
      }
      throw thrown;
    }
  }
}

package dev.fermata.it.differential.probe;

import dev.fermata.CancelledError;
import dev.fermata.Coroutine;
import dev.fermata.Fermata;
import dev.fermata.OpenGenerators;
import dev.fermata.it.differential.Behaviour;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Runs a program as the plain Java that it is. */
public final class Loop {
  private Loop() {}

  /** Runs a companion's coroutine to its end, and that of the generators that it leaves. */
  public static Object run(Object coroutine) throws InterruptedException {
    OpenGenerators generators = OpenGenerators.begin();
    try {
      return Fermata.await((Coroutine<?>) coroutine);
    } finally {
      generators.finish();
    }
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
}

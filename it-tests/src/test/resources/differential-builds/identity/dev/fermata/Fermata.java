package dev.fermata;

import dev.fermata.function.AsyncAction;
import dev.fermata.function.AsyncBiFunction;
import dev.fermata.function.AsyncConsumer;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncSupplier;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** An await that is an ordinary blocking call. */
public final class Fermata {
  private Fermata() {}

  public static <T> T await(Awaitable<? extends T> awaitable) {
    Objects.requireNonNull(awaitable, "await of null: an Awaitable was expected");
    try {
      return awaitable.toCoroutine().run();
    } catch (Throwable thrown) {
      throw sneakyThrow(thrown);
    }
  }

  public static <T> T await(CompletionStage<? extends T> stage) {
    Objects.requireNonNull(stage, "await of null: a CompletionStage was expected");
    try {
      return stage.toCompletableFuture().join();
    } catch (CompletionException thrown) {
      throw sneakyThrow(thrown.getCause());
    }
  }

  public static <T, X extends Throwable> T await(
      Awaitable<? extends T> awaitable, Class<X> mayThrow) throws X {
    return await(awaitable);
  }

  public static <T, X extends Throwable> T await(
      CompletionStage<? extends T> stage, Class<X> mayThrow) throws X {
    return await(stage);
  }

  public static <T> void emit(T item) {
    try {
      @SuppressWarnings("unchecked") // The generator's method says what its items are.
      GeneratorThread<T> generator = (GeneratorThread<T>) GeneratorThread.running();
      generator.give(item);
    } catch (Throwable thrown) {
      throw sneakyThrow(thrown);
    }
  }

  public static <T> void emitAll(AsyncIterator<? extends T> items) {
    try {
      @SuppressWarnings("unchecked") // The generator's method says what its items are.
      GeneratorThread<T> generator = (GeneratorThread<T>) GeneratorThread.running();
      generator.giveAll(items);
    } catch (Throwable thrown) {
      throw sneakyThrow(thrown);
    }
  }

  public static <T> AsyncIterator<T> end() {
    return AsyncIterator.of();
  }

  /** For the compiler: the loop over it is written out before. */
  public static <T> Iterable<T> awaitEach(AsyncIterator<? extends T> items) {
    throw new IllegalStateException("awaitEach was not written out");
  }

  /** For the compiler: the loop over it is written out before. */
  public static <T, X extends Throwable> Iterable<T> awaitEach(
      AsyncIterator<? extends T> items, Class<X> mayThrow) throws X {
    throw new IllegalStateException("awaitEach was not written out");
  }

  public static Coroutine<Void> sleep(Duration delay) {
    return Coroutine.completed(null);
  }

  public static <T> Coroutine<T> sleep(Duration delay, T result) {
    return Coroutine.completed(result);
  }

  public static <T> Coroutine<T> async(AsyncSupplier<? extends T, ?> body) {
    return new Coroutine<>(body::get);
  }

  public static Coroutine<Void> async(AsyncAction<?> body) {
    return new Coroutine<>(
        () -> {
          body.run();
          return null;
        });
  }

  public static <A, T> Function<A, Coroutine<T>> asyncFunction(
      AsyncFunction<? super A, ? extends T> body) {
    return argument -> new Coroutine<>(() -> body.apply(argument));
  }

  public static <T> Supplier<Coroutine<T>> asyncSupplier(AsyncSupplier<? extends T, ?> body) {
    return () -> async(body);
  }

  public static <A> Function<A, Coroutine<Void>> asyncConsumer(AsyncConsumer<? super A> body) {
    return argument -> async(() -> body.accept(argument));
  }

  public static <A, B, T> BiFunction<A, B, Coroutine<T>> asyncBiFunction(
      AsyncBiFunction<? super A, ? super B, ? extends T> body) {
    return (a, b) -> new Coroutine<>(() -> body.apply(a, b));
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> RuntimeException sneakyThrow(Throwable thrown) throws X {
    throw (X) thrown;
  }
}

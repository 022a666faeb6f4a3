package dev.fermata;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Coroutines written by hand, in continuation-passing style, since the processor does not run on
 * this module:
 *
 * <pre>{@code
 * Coroutine<Integer> outer =
 *     async(() -> await(inner(), value -> done(value + 1), error -> done(-1)));
 * }</pre>
 *
 * <p>The error handler of an await sees what that await throws and nothing else. Steps of one
 * coroutine do not nest on the stack, so a loop may be written as a method that ends in an await
 * that ends in the method.
 */
final class Scripted<T> extends Coroutine<T> {
  private final Callable<Next<T>> body;
  private @Nullable Await<Object, T> pending;

  private Scripted(Callable<Next<T>> body) {
    this.body = body;
  }

  static <T> Coroutine<T> async(Callable<Next<T>> body) {
    return new Scripted<>(body);
  }

  /** A coroutine that runs something and ends. */
  static Coroutine<Void> asyncRun(Runnable body) {
    return async(
        () -> {
          body.run();
          return done(null);
        });
  }

  static <T> Next<T> done(@Nullable T value) {
    return new Done<>(value);
  }

  /** Throws an error out of the coroutine. */
  static <T> Next<T> fail(Throwable error) {
    throw Failure.sneakyThrow(error);
  }

  /** The task that runs. */
  static Task<?> self() {
    return Fermata.currentTask();
  }

  static <R, T> Next<T> await(Awaitable<? extends R> awaitable, Then<? super R, T> then) {
    return new Await<>(awaitable, then, null);
  }

  static <R, T> Next<T> await(
      Awaitable<? extends R> awaitable, Then<? super R, T> then, Then<Throwable, T> onError) {
    return new Await<>(awaitable, then, onError);
  }

  @Override
  @SuppressWarnings("unchecked")
  protected @Nullable T resume() throws Throwable {
    Next<T> next = state == 0 ? body.call() : afterAwait();
    while (next instanceof Await<?, ?>) {
      pending = (Await<Object, T>) next;
      if (suspend(1, pending.awaitable)) {
        return null;
      }
      next = afterAwait();
    }
    return ((Done<T>) next).value;
  }

  private Next<T> afterAwait() throws Throwable {
    Await<Object, T> ended = pending;
    pending = null;
    Object value;
    try {
      value = awaited();
    } catch (Throwable thrown) {
      if (ended.onError == null) {
        throw thrown;
      }
      return ended.onError.run(thrown);
    }
    return ended.then.run(value);
  }

  interface Then<R, T> {
    Next<T> run(R value) throws Throwable;
  }

  sealed interface Next<T> {}

  private record Done<T>(@Nullable T value) implements Next<T> {}

  private record Await<R, T>(
      Awaitable<? extends R> awaitable,
      Then<? super R, T> then,
      @Nullable Then<Throwable, T> onError)
      implements Next<T> {}
}

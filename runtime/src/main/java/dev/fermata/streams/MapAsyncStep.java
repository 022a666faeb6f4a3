package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncFunctionAsync;
import org.jspecify.annotations.Nullable;

/** Gives what an async function makes of each item, one call after the other. */
final class MapAsyncStep<T extends @Nullable Object, R extends @Nullable Object>
    extends Transform<T, R> {
  private final AsyncFunction<? super T, ? extends R> function;

  MapAsyncStep(AsyncIterator<? extends T> source, AsyncFunction<? super T, ? extends R> function) {
    super(source);
    this.function = function;
  }

  @Override
  Coroutine<?> call(T item) throws Throwable {
    return AsyncFunctionAsync.apply(function, item);
  }

  @Override
  @SuppressWarnings("unchecked") // What the function gave.
  Verdict decide(T item, @Nullable Object result, Pull pull) {
    pull.give((R) result);
    return Verdict.GIVEN;
  }
}

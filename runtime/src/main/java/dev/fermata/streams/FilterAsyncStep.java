package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import dev.fermata.function.AsyncPredicate;
import dev.fermata.function.AsyncPredicateAsync;
import org.jspecify.annotations.Nullable;

/** Gives the items that an async condition holds for, asking for one after the other. */
final class FilterAsyncStep<T extends @Nullable Object> extends Transform<T, T> {
  private final AsyncPredicate<? super T> condition;

  FilterAsyncStep(AsyncIterator<? extends T> source, AsyncPredicate<? super T> condition) {
    super(source);
    this.condition = condition;
  }

  @Override
  Coroutine<?> call(T item) throws Throwable {
    return AsyncPredicateAsync.test(condition, item);
  }

  @Override
  Verdict decide(T item, @Nullable Object result, Pull pull) {
    if (!Boolean.TRUE.equals(result)) {
      return Verdict.SKIPPED;
    }
    pull.give(item);
    return Verdict.GIVEN;
  }
}

package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gives the items that a condition holds for. */
final class FilterStep<T extends @Nullable Object> extends Transform<T, T> {
  private final Predicate<? super T> condition;

  FilterStep(AsyncIterator<? extends T> source, Predicate<? super T> condition) {
    super(source);
    this.condition = condition;
  }

  @Override
  Verdict decide(T item, @Nullable Object result, Pull pull) {
    if (!condition.test(item)) {
      return Verdict.SKIPPED;
    }
    pull.give(item);
    return Verdict.GIVEN;
  }
}

package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gives the items before the first that a condition does not hold for. */
final class TakeWhileStep<T extends @Nullable Object> extends Transform<T, T> {
  private final Predicate<? super T> condition;

  TakeWhileStep(AsyncIterator<? extends T> source, Predicate<? super T> condition) {
    super(source);
    this.condition = condition;
  }

  @Override
  Verdict decide(T item, @Nullable Object result, Pull pull) {
    if (!condition.test(item)) {
      return Verdict.END;
    }
    pull.give(item);
    return Verdict.GIVEN;
  }
}

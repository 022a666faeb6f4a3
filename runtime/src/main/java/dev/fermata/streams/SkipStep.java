package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import org.jspecify.annotations.Nullable;

/** Leaves out the first items. */
final class SkipStep<T extends @Nullable Object> extends Transform<T, T> {
  private long left;

  SkipStep(AsyncIterator<? extends T> source, long left) {
    super(source);
    this.left = left;
  }

  @Override
  Verdict decide(T item, @Nullable Object result, Pull pull) {
    if (left > 0) {
      left--;
      return Verdict.SKIPPED;
    }
    pull.give(item);
    return Verdict.GIVEN;
  }
}

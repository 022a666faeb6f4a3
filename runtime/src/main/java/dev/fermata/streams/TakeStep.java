package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import org.jspecify.annotations.Nullable;

/** Gives the first items, and asks for no more. */
final class TakeStep<T extends @Nullable Object> extends Transform<T, T> {
  private long left;

  TakeStep(AsyncIterator<? extends T> source, long left) {
    super(source);
    this.left = left;
  }

  @Override
  boolean wantsMore() {
    return left > 0;
  }

  @Override
  Verdict decide(T item, @Nullable Object result, Pull pull) {
    left--;
    pull.give(item);
    return Verdict.GIVEN;
  }
}

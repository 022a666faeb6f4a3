package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives each item that equals none before it. */
final class DistinctStep<T extends @Nullable Object> extends Transform<T, T> {
  private final Set<T> seen = new HashSet<>();

  DistinctStep(AsyncIterator<? extends T> source) {
    super(source);
  }

  @Override
  Verdict decide(T item, @Nullable Object result, Pull pull) {
    if (!seen.add(item)) {
      return Verdict.SKIPPED;
    }
    pull.give(item);
    return Verdict.GIVEN;
  }
}

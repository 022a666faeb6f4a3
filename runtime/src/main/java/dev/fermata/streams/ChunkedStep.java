package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives lists of so many items each; the last may have fewer. */
final class ChunkedStep<T extends @Nullable Object> extends Transform<T, List<T>> {
  private final int size;
  private List<T> chunk = new ArrayList<>();

  ChunkedStep(AsyncIterator<? extends T> source, int size) {
    super(source);
    this.size = size;
  }

  @Override
  Verdict decide(T item, @Nullable Object result, Pull pull) {
    chunk.add(item);
    if (chunk.size() < size) {
      return Verdict.SKIPPED;
    }
    give(pull);
    return Verdict.GIVEN;
  }

  @Override
  boolean finish(Pull pull) {
    return !chunk.isEmpty() && give(pull);
  }

  private boolean give(Pull pull) {
    List<T> full = chunk;
    chunk = new ArrayList<>();
    return pull.give(full);
  }
}

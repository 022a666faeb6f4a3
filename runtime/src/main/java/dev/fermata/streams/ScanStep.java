package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Gives each intermediate result of a reduction. */
final class ScanStep<T extends @Nullable Object, R extends @Nullable Object>
    extends Transform<T, R> {
  private final BiFunction<? super R, ? super T, ? extends R> function;
  private R result;

  ScanStep(
      AsyncIterator<? extends T> source,
      R result,
      BiFunction<? super R, ? super T, ? extends R> function) {
    super(source);
    this.result = result;
    this.function = function;
  }

  @Override
  Verdict decide(T item, @Nullable Object unused, Pull pull) {
    result = function.apply(result, item);
    pull.give(result);
    return Verdict.GIVEN;
  }
}

package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives what a function makes of each item. */
final class MapStep<T extends @Nullable Object, R extends @Nullable Object>
    extends Transform<T, R> {
  private final Function<? super T, ? extends R> function;

  MapStep(AsyncIterator<? extends T> source, Function<? super T, ? extends R> function) {
    super(source);
    this.function = function;
  }

  @Override
  Verdict decide(T item, @Nullable Object result, Pull pull) {
    pull.give(function.apply(item));
    return Verdict.GIVEN;
  }
}

package dev.fermata.streams;

import dev.fermata.AsyncIterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has an action see each item before it is given. */
final class PeekStep<T extends @Nullable Object> extends Transform<T, T> {
  private final Consumer<? super T> action;

  PeekStep(AsyncIterator<? extends T> source, Consumer<? super T> action) {
    super(source);
    this.action = action;
  }

  @Override
  Verdict decide(T item, @Nullable Object result, Pull pull) {
    action.accept(item);
    pull.give(item);
    return Verdict.GIVEN;
  }
}

package dev.fermata;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** No items: {@code end()}. One for all. */
final class EmptyIterator<T extends @Nullable Object> implements AsyncIterator<T> {
  private static final EmptyIterator<?> INSTANCE = new EmptyIterator<>();

  private EmptyIterator() {}

  @SuppressWarnings("unchecked")
  static <T extends @Nullable Object> AsyncIterator<T> instance() {
    return (AsyncIterator<T>) INSTANCE;
  }

  @Override
  public Coroutine<Boolean> moveNext() {
    return Coroutine.completed(false);
  }

  @Override
  public T current() {
    throw new NoSuchElementException("no current value: there is none in end()");
  }
}

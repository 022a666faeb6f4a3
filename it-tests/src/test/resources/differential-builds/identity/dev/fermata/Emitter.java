package dev.fermata;

/** Where the body of a generator that is a lambda gives its items to. */
public interface Emitter<T> {
  Coroutine<Void> emit(T item);

  Coroutine<Void> emitAll(AsyncIterator<? extends T> items);
}

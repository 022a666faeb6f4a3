package dev.fermata;

/** What a blocking await accepts. */
@FunctionalInterface
public interface Awaitable<T> {
  Coroutine<T> toCoroutine();
}

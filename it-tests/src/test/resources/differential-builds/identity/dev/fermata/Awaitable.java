package dev.fermata;

/** What a blocking await accepts. */
public interface Awaitable<T> {
  <V extends Void> Coroutine<T> toCoroutine();
}

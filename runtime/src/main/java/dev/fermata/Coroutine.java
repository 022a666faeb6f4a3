package dev.fermata;

/**
 * The base of generated state machines.
 *
 * @param <T> the type of the result
 */
public abstract class Coroutine<T> implements Awaitable<T> {
  /** For generated subclasses. */
  protected Coroutine() {}

  @Override
  public final Coroutine<T> toCoroutine() {
    return this;
  }
}

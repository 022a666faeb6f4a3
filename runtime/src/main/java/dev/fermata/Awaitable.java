package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * What {@code await} accepts: a {@link Coroutine}, a {@link Future}, a {@link Task}, or an object
 * of the user's own. The counterpart of Python's {@code __await__}.
 *
 * <p>A class of the user's delegates to an {@code @Async} method of its own:
 *
 * <pre>{@code
 * public Coroutine<Page> toCoroutine() {
 *   return FetchAsync.fetch(this);
 * }
 * }</pre>
 *
 * @param <T> the type of the result
 */
public interface Awaitable<T extends @Nullable Object> {

  /**
   * Returns the coroutine that an {@code await} of this object runs. Called on the loop's thread,
   * once for each {@code await}; must not block.
   *
   * @param <V> of no meaning: a method with a type parameter keeps lambdas from being awaitables,
   *     which would make {@code createTask(() -> …)} ambiguous; override it without one
   * @return the coroutine, never null, not yet started
   */
  <V extends Void> Coroutine<T> toCoroutine();
}

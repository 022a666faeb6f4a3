package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * How something ended: what {@code gatherSettled} gives for each of its awaitables, instead of
 * throwing.
 *
 * @param <T> the type of the value
 */
public sealed interface Outcome<T extends @Nullable Object> {

  /**
   * Whether it ended with a value.
   *
   * @return true for a {@link Success}
   */
  default boolean isSuccess() {
    return this instanceof Success<?>;
  }

  /**
   * Returns the value, or throws the error as it is, whatever its type.
   *
   * @return the value of a {@link Success}
   */
  default T get() {
    if (this instanceof Success<T> success) {
      return success.value();
    }
    throw dev.fermata.Failure.sneakyThrow(
        this instanceof Failure<?> failure ? failure.error() : ((Cancelled<?>) this).error());
  }

  /**
   * It ended with a value.
   *
   * @param value the value
   * @param <T> the type of the value
   */
  record Success<T extends @Nullable Object>(T value) implements Outcome<T> {}

  /**
   * It ended with an error.
   *
   * @param error what it threw
   * @param <T> the type of the value that it did not give
   */
  record Failure<T extends @Nullable Object>(Throwable error) implements Outcome<T> {}

  /**
   * It was cancelled.
   *
   * @param error what it threw
   * @param <T> the type of the value that it did not give
   */
  record Cancelled<T extends @Nullable Object>(CancelledError error) implements Outcome<T> {}
}

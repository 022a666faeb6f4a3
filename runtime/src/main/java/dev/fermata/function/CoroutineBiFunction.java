package dev.fermata.function;

import dev.fermata.Awaitable;
import org.jspecify.annotations.Nullable;

/**
 * Gives a coroutine at each call: the type of a reference to a twin with two parameters.
 *
 * @param <A> the type of the first argument
 * @param <B> the type of the second argument
 * @param <T> the type of the coroutine's value
 */
@FunctionalInterface
public interface CoroutineBiFunction<
    A extends @Nullable Object, B extends @Nullable Object, T extends @Nullable Object> {

  /**
   * Makes what is to be awaited.
   *
   * @param a the first argument
   * @param b the second argument
   * @return a new coroutine, or something else to await
   * @throws Throwable when the call itself fails; whoever awaits then gets it
   */
  Awaitable<? extends T> apply(A a, B b) throws Throwable;
}

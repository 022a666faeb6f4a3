package dev.fermata.function;

import dev.fermata.Awaitable;
import org.jspecify.annotations.Nullable;

/**
 * Gives a coroutine at each call: the type of a reference to a twin with one parameter, {@code
 * HelloAsync::greet}.
 *
 * @param <A> the type of the argument
 * @param <T> the type of the coroutine's value
 */
@FunctionalInterface
public interface CoroutineFunction<A extends @Nullable Object, T extends @Nullable Object> {

  /**
   * Makes what is to be awaited.
   *
   * @param a the argument
   * @return a new coroutine, or something else to await
   * @throws Throwable when the call itself fails; whoever awaits then gets it
   */
  Awaitable<? extends T> apply(A a) throws Throwable;
}

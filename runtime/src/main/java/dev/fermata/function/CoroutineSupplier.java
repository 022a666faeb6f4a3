package dev.fermata.function;

import dev.fermata.Awaitable;
import org.jspecify.annotations.Nullable;

/**
 * Gives a coroutine at each call: the type of a reference to a twin without parameters, {@code
 * HelloAsync::main}.
 *
 * @param <T> the type of the coroutine's value
 */
@FunctionalInterface
public interface CoroutineSupplier<T extends @Nullable Object> {

  /**
   * Makes what is to be awaited.
   *
   * @return a new coroutine, or something else to await
   * @throws Throwable when the call itself fails; whoever awaits then gets it
   */
  Awaitable<? extends T> get() throws Throwable;
}

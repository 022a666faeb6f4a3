package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * A resource whose end has to be awaited: in an {@code @Async} body a try-with-resources over it
 * awaits {@link #exit}. The counterpart of Python's {@code async with} and {@code __aexit__}; it is
 * entered when it is constructed.
 *
 * <p>When {@code exit} throws, that replaces what ended the block, which it then carries as
 * suppressed, unless it has it as its cause.
 */
public interface AsyncScope extends AutoCloseable {

  /**
   * Ends the scope.
   *
   * @param cause what ended the block; null for a normal end, {@code return}, {@code break} and
   *     {@code continue}
   * @return a coroutine that gives true to swallow the cause, false to let it go on
   */
  Coroutine<Boolean> exit(@Nullable Throwable cause);

  /**
   * What plain Java code would call at the end of the block, where nothing can be awaited.
   *
   * @throws IllegalStateException always
   */
  @Override
  default void close() {
    throw new IllegalStateException(
        getClass().getSimpleName()
            + " is an AsyncScope, which only a try-with-resources in an @Async body can close");
  }
}

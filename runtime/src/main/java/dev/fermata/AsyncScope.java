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
   * Keeps what ended a block with the error that the exit of its scope throws instead: as
   * suppressed, unless that has it as its cause, or it is the cancellation that the scope itself
   * caused. For generated code.
   *
   * @param error what the exit throws
   * @param replaced what ended the block; null if nothing did
   */
  static void suppress(Throwable error, @Nullable Throwable replaced) {
    if (replaced != null
        && replaced != error
        && !(replaced instanceof CancelledError cancelled && cancelled.isAbsorbed())
        && Traces.causeOf(error) != replaced) {
      error.addSuppressed(replaced);
    }
  }

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

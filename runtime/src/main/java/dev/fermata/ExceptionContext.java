package dev.fermata;

import org.jspecify.annotations.Nullable;

/**
 * What an {@link ExceptionHandler} is told. The counterpart of the context dictionary of asyncio's
 * {@code call_exception_handler}.
 *
 * @param message what happened
 * @param exception the error, if there is one
 * @param future the future or task that it happened to, if there is one
 * @param handle the callback that it happened in, if there is one
 */
public record ExceptionContext(
    String message,
    @Nullable Throwable exception,
    @Nullable Future<?> future,
    @Nullable Handle handle) {

  /**
   * What happened, and its error, to nobody in particular. There may be more components one day:
   * better than the constructor, which then has more parameters.
   *
   * @param message what happened
   * @param exception the error, if there is one
   * @return a new context
   */
  public static ExceptionContext of(String message, @Nullable Throwable exception) {
    return new ExceptionContext(message, exception, null, null);
  }
}

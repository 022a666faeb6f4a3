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
    @Nullable Handle handle) {}

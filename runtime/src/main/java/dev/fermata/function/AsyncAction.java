package dev.fermata.function;

import dev.fermata.annotation.Async;
import java.util.Objects;

/**
 * Does something, and may await. The {@code @Async} counterpart of {@link Runnable}.
 *
 * @param <X> the type of what it throws
 */
@FunctionalInterface
public interface AsyncAction<X extends Throwable> {

  /**
   * Does it.
   *
   * @throws X what the body throws
   */
  @Async
  void run() throws X;

  /**
   * Makes one of a coroutine function, for plain code, which has no async lambdas.
   *
   * @param supplier gives the coroutine of each call, whose value is dropped
   * @param <X> the type of what it throws
   * @return what calls it when its own coroutine starts
   */
  static <X extends Throwable> AsyncAction<X> of(CoroutineSupplier<?> supplier) {
    Objects.requireNonNull(supplier, "supplier");
    AsyncActionAsync.Body<X> body = () -> CoroutineCall.withoutValue(supplier);
    return body;
  }
}

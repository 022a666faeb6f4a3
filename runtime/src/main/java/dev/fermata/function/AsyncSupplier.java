package dev.fermata.function;

import dev.fermata.annotation.Async;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives a value, and may await. The {@code @Async} counterpart of {@link
 * java.util.function.Supplier}.
 *
 * <p>What it throws is a type parameter so that a method that takes one can declare it: {@code <T,
 * X extends Throwable> T retry(int times, AsyncSupplier<T, X> body) throws X}.
 *
 * @param <T> the type of the value
 * @param <X> the type of what it throws
 */
@FunctionalInterface
public interface AsyncSupplier<T extends @Nullable Object, X extends Throwable> {

  /**
   * Gives a value.
   *
   * @return the value
   * @throws X what the body throws
   */
  @Async
  T get() throws X;

  /**
   * Makes one of a coroutine function, for plain code, which has no async lambdas.
   *
   * @param supplier gives the coroutine of each call, for example {@code HelloAsync::main}
   * @param <T> the type of the value
   * @param <X> the type of what it throws
   * @return what calls it when its own coroutine starts
   */
  static <T extends @Nullable Object, X extends Throwable> AsyncSupplier<T, X> of(
      CoroutineSupplier<? extends T> supplier) {
    Objects.requireNonNull(supplier, "supplier");
    AsyncSupplierAsync.Body<T, X> body = () -> CoroutineCall.of(supplier);
    return body;
  }
}

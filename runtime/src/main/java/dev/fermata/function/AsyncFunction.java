package dev.fermata.function;

import dev.fermata.annotation.Async;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value of another, and may await. The {@code @Async} counterpart of {@link
 * java.util.function.Function}.
 *
 * @param <A> the type of the argument
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface AsyncFunction<A extends @Nullable Object, T extends @Nullable Object> {

  /**
   * Makes the value.
   *
   * @param a the argument
   * @return the value
   * @throws Throwable what the body throws
   */
  @Async
  T apply(A a) throws Throwable;

  /**
   * Makes one of a coroutine function, for plain code, which has no async lambdas.
   *
   * @param function gives the coroutine of each call, for example {@code HelloAsync::greet}
   * @param <A> the type of the argument
   * @param <T> the type of the value
   * @return what calls it when its own coroutine starts
   */
  static <A extends @Nullable Object, T extends @Nullable Object> AsyncFunction<A, T> of(
      CoroutineFunction<? super A, ? extends T> function) {
    Objects.requireNonNull(function, "function");
    AsyncFunctionAsync.Body<A, T> body = a -> CoroutineCall.of(() -> function.apply(a));
    return body;
  }
}

package dev.fermata.function;

import dev.fermata.annotation.Async;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value of two others, and may await. The {@code @Async} counterpart of {@link
 * java.util.function.BiFunction}.
 *
 * @param <A> the type of the first argument
 * @param <B> the type of the second argument
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface AsyncBiFunction<
    A extends @Nullable Object, B extends @Nullable Object, T extends @Nullable Object> {

  /**
   * Makes the value.
   *
   * @param a the first argument
   * @param b the second argument
   * @return the value
   * @throws Throwable what the body throws
   */
  @Async
  T apply(A a, B b) throws Throwable;

  /**
   * Makes one of a coroutine function, for plain code, which has no async lambdas.
   *
   * @param function gives the coroutine of each call
   * @param <A> the type of the first argument
   * @param <B> the type of the second argument
   * @param <T> the type of the value
   * @return what calls it when its own coroutine starts
   */
  static <A extends @Nullable Object, B extends @Nullable Object, T extends @Nullable Object>
      AsyncBiFunction<A, B, T> of(CoroutineBiFunction<? super A, ? super B, ? extends T> function) {
    Objects.requireNonNull(function, "function");
    AsyncBiFunctionAsync.Body<A, B, T> body =
        (a, b) -> CoroutineCall.of(() -> function.apply(a, b));
    return body;
  }
}

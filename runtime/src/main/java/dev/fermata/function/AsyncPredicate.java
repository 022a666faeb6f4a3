package dev.fermata.function;

import dev.fermata.annotation.Async;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says yes or no to a value, and may await. The {@code @Async} counterpart of {@link
 * java.util.function.Predicate}.
 *
 * @param <A> the type of the argument
 */
@FunctionalInterface
public interface AsyncPredicate<A extends @Nullable Object> {

  /**
   * Decides.
   *
   * @param a the argument
   * @return true for yes
   * @throws Throwable what the body throws
   */
  @Async
  boolean test(A a) throws Throwable;

  /**
   * Makes one of a coroutine function, for plain code, which has no async lambdas.
   *
   * @param function gives the coroutine of each call
   * @param <A> the type of the argument
   * @return what calls it when its own coroutine starts
   */
  static <A extends @Nullable Object> AsyncPredicate<A> of(
      CoroutineFunction<? super A, Boolean> function) {
    Objects.requireNonNull(function, "function");
    AsyncPredicateAsync.Body<A> body = a -> CoroutineCall.of(() -> function.apply(a));
    return body;
  }
}

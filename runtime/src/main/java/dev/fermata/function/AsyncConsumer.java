package dev.fermata.function;

import dev.fermata.annotation.Async;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Does something with a value, and may await. The {@code @Async} counterpart of {@link
 * java.util.function.Consumer}.
 *
 * @param <A> the type of the argument
 */
@FunctionalInterface
public interface AsyncConsumer<A extends @Nullable Object> {

  /**
   * Does it.
   *
   * @param a the argument
   * @throws Throwable what the body throws
   */
  @Async
  void accept(A a) throws Throwable;

  /**
   * Makes one of a coroutine function, for plain code, which has no async lambdas.
   *
   * @param function gives the coroutine of each call, whose value is dropped
   * @param <A> the type of the argument
   * @return what calls it when its own coroutine starts
   */
  static <A extends @Nullable Object> AsyncConsumer<A> of(
      CoroutineFunction<? super A, ?> function) {
    Objects.requireNonNull(function, "function");
    AsyncConsumerAsync.Body<A> body = a -> CoroutineCall.withoutValue(() -> function.apply(a));
    return body;
  }
}

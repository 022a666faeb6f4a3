package dev.fermata;

import dev.fermata.function.AsyncAction;
import dev.fermata.function.AsyncActionAsync;
import dev.fermata.function.AsyncBiFunction;
import dev.fermata.function.AsyncBiFunctionAsync;
import dev.fermata.function.AsyncConsumer;
import dev.fermata.function.AsyncConsumerAsync;
import dev.fermata.function.AsyncFunction;
import dev.fermata.function.AsyncFunctionAsync;
import dev.fermata.function.AsyncPredicate;
import dev.fermata.function.AsyncPredicateAsync;
import dev.fermata.function.AsyncSupplier;
import dev.fermata.function.AsyncSupplierAsync;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The coroutines of calls of async functions, for callers that declare nothing: what the body
 * throws comes out of the coroutine.
 */
final class AsyncBodies {
  private AsyncBodies() {}

  static <T extends @Nullable Object> Coroutine<T> get(AsyncSupplier<? extends T, ?> body) {
    Objects.requireNonNull(body, "body");
    try {
      return widened(AsyncSupplierAsync.get(body));
    } catch (Throwable e) {
      throw Failure.sneakyThrow(e);
    }
  }

  static Coroutine<@Nullable Void> run(AsyncAction<?> body) {
    Objects.requireNonNull(body, "body");
    try {
      return AsyncActionAsync.run(body);
    } catch (Throwable e) {
      throw Failure.sneakyThrow(e);
    }
  }

  static <A extends @Nullable Object, T extends @Nullable Object> Coroutine<T> apply(
      AsyncFunction<? super A, ? extends T> body, A a) {
    try {
      return widened(AsyncFunctionAsync.apply(body, a));
    } catch (Throwable e) {
      throw Failure.sneakyThrow(e);
    }
  }

  static <A extends @Nullable Object, B extends @Nullable Object, T extends @Nullable Object>
      Coroutine<T> apply(AsyncBiFunction<? super A, ? super B, ? extends T> body, A a, B b) {
    try {
      return widened(AsyncBiFunctionAsync.apply(body, a, b));
    } catch (Throwable e) {
      throw Failure.sneakyThrow(e);
    }
  }

  static <A extends @Nullable Object> Coroutine<@Nullable Void> accept(
      AsyncConsumer<? super A> body, A a) {
    try {
      return AsyncConsumerAsync.accept(body, a);
    } catch (Throwable e) {
      throw Failure.sneakyThrow(e);
    }
  }

  static <A extends @Nullable Object> Coroutine<Boolean> test(AsyncPredicate<? super A> body, A a) {
    try {
      return AsyncPredicateAsync.test(body, a);
    } catch (Throwable e) {
      throw Failure.sneakyThrow(e);
    }
  }

  /** A coroutine only gives values: one of a subtype is one of the type. */
  @SuppressWarnings("unchecked")
  private static <T extends @Nullable Object> Coroutine<T> widened(Coroutine<? extends T> call) {
    return (Coroutine<T>) call;
  }
}

package dev.fermata.function;

import dev.fermata.Coroutine;
import dev.fermata.companion.CoroutineMethod;
import dev.fermata.companion.DirectCalls;
import dev.fermata.companion.VirtualDispatch;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/** The coroutines of {@link AsyncBiFunction}. */
public final class AsyncBiFunctionAsync {
  private static final VirtualDispatch APPLY =
      VirtualDispatch.of(
          MethodHandles.lookup(), AsyncBiFunction.class, "apply", Object.class, Object.class);

  private AsyncBiFunctionAsync() {}

  /**
   * The coroutine of {@link AsyncBiFunction#apply(Object, Object)}.
   *
   * @param self what is called
   * @param a the first argument
   * @param b the second argument
   * @param <A> the type of the first argument
   * @param <B> the type of the second argument
   * @param <T> the type of the value
   * @return a new coroutine
   * @throws Throwable when it is awaited
   */
  public static <A extends @Nullable Object, B extends @Nullable Object, T extends @Nullable Object>
      Coroutine<T> apply(AsyncBiFunction<A, B, T> self, A a, B b) throws Throwable {
    if (self instanceof Body<A, B, T> body) {
      return body.applyAsync(a, b);
    }
    return APPLY.call(self, () -> self.apply(a, b), a, b);
  }

  /**
   * What an async lambda is: it makes a coroutine for each call.
   *
   * @param <A> the type of the first argument
   * @param <B> the type of the second argument
   * @param <T> the type of the value
   */
  @FunctionalInterface
  public interface Body<
          A extends @Nullable Object, B extends @Nullable Object, T extends @Nullable Object>
      extends AsyncBiFunction<A, B, T> {

    /**
     * Makes the coroutine of a call.
     *
     * @param a the first argument
     * @param b the second argument
     * @return a new coroutine
     * @throws Throwable when it is awaited
     */
    Coroutine<T> applyAsync(A a, B b) throws Throwable;

    @Override
    @CoroutineMethod("applyAsync")
    default T apply(A a, B b) throws Throwable {
      throw DirectCalls.refused(AsyncBiFunction.class, "apply");
    }
  }
}

package dev.fermata.function;

import dev.fermata.Coroutine;
import dev.fermata.companion.CoroutineMethod;
import dev.fermata.companion.DirectCalls;
import dev.fermata.companion.VirtualDispatch;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/** The coroutines of {@link AsyncFunction}. */
public final class AsyncFunctionAsync {
  private static final VirtualDispatch APPLY =
      VirtualDispatch.of(MethodHandles.lookup(), AsyncFunction.class, "apply", Object.class);

  private AsyncFunctionAsync() {}

  /**
   * The coroutine of {@link AsyncFunction#apply(Object)}.
   *
   * @param self what is called
   * @param a the argument
   * @param <A> the type of the argument
   * @param <T> the type of the value
   * @return a new coroutine
   * @throws Throwable when it is awaited
   */
  public static <A extends @Nullable Object, T extends @Nullable Object> Coroutine<T> apply(
      AsyncFunction<A, T> self, A a) throws Throwable {
    if (self instanceof Body<A, T> body) {
      return body.applyAsync(a);
    }
    return APPLY.call(self, () -> self.apply(a), a);
  }

  /**
   * What an async lambda is: it makes a coroutine for each call.
   *
   * @param <A> the type of the argument
   * @param <T> the type of the value
   */
  @FunctionalInterface
  public interface Body<A extends @Nullable Object, T extends @Nullable Object>
      extends AsyncFunction<A, T> {

    /**
     * Makes the coroutine of a call.
     *
     * @param a the argument
     * @return a new coroutine
     * @throws Throwable when it is awaited
     */
    Coroutine<T> applyAsync(A a) throws Throwable;

    @Override
    @CoroutineMethod("applyAsync")
    default T apply(A a) throws Throwable {
      throw DirectCalls.refused(AsyncFunction.class, "apply");
    }
  }
}

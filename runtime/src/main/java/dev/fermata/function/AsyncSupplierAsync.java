package dev.fermata.function;

import dev.fermata.Coroutine;
import dev.fermata.companion.CoroutineMethod;
import dev.fermata.companion.DirectCalls;
import dev.fermata.companion.VirtualDispatch;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/** The coroutines of {@link AsyncSupplier}. */
public final class AsyncSupplierAsync {
  private static final VirtualDispatch GET =
      VirtualDispatch.of(MethodHandles.lookup(), AsyncSupplier.class, "get");

  private AsyncSupplierAsync() {}

  /**
   * The coroutine of {@link AsyncSupplier#get()}.
   *
   * @param self what is called
   * @param <T> the type of the value
   * @param <X> the type of what it throws
   * @return a new coroutine
   * @throws X when it is awaited
   */
  public static <T extends @Nullable Object, X extends Throwable> Coroutine<T> get(
      AsyncSupplier<T, X> self) throws X {
    if (self instanceof Body<T, X> body) {
      return body.getAsync();
    }
    return GET.call(self, () -> self.get());
  }

  /**
   * What an async lambda is: it makes a coroutine for each call.
   *
   * @param <T> the type of the value
   * @param <X> the type of what it throws
   */
  @FunctionalInterface
  public interface Body<T extends @Nullable Object, X extends Throwable>
      extends AsyncSupplier<T, X> {

    /**
     * Makes the coroutine of a call.
     *
     * @return a new coroutine
     * @throws X when it is awaited
     */
    Coroutine<T> getAsync() throws X;

    @Override
    @CoroutineMethod("getAsync")
    default T get() throws X {
      throw DirectCalls.refused(AsyncSupplier.class, "get");
    }
  }
}

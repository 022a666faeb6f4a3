package dev.fermata.function;

import dev.fermata.Coroutine;
import dev.fermata.companion.CoroutineMethod;
import dev.fermata.companion.DirectCalls;
import dev.fermata.companion.VirtualDispatch;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/** The coroutines of {@link AsyncConsumer}. */
public final class AsyncConsumerAsync {
  private static final VirtualDispatch ACCEPT =
      VirtualDispatch.of(MethodHandles.lookup(), AsyncConsumer.class, "accept", Object.class);

  private AsyncConsumerAsync() {}

  /**
   * The coroutine of {@link AsyncConsumer#accept(Object)}.
   *
   * @param self what is called
   * @param a the argument
   * @param <A> the type of the argument
   * @return a new coroutine
   * @throws Throwable when it is awaited
   */
  public static <A extends @Nullable Object> Coroutine<@Nullable Void> accept(
      AsyncConsumer<A> self, A a) throws Throwable {
    if (self instanceof Body<A> body) {
      return body.acceptAsync(a);
    }
    return ACCEPT.call(
        self,
        () -> {
          self.accept(a);
          return null;
        },
        a);
  }

  /**
   * What an async lambda is: it makes a coroutine for each call.
   *
   * @param <A> the type of the argument
   */
  @FunctionalInterface
  public interface Body<A extends @Nullable Object> extends AsyncConsumer<A> {

    /**
     * Makes the coroutine of a call.
     *
     * @param a the argument
     * @return a new coroutine
     * @throws Throwable when it is awaited
     */
    Coroutine<@Nullable Void> acceptAsync(A a) throws Throwable;

    @Override
    @CoroutineMethod("acceptAsync")
    default void accept(A a) throws Throwable {
      throw DirectCalls.refused(AsyncConsumer.class, "accept");
    }
  }
}

package dev.fermata.function;

import dev.fermata.Coroutine;
import dev.fermata.companion.CoroutineMethod;
import dev.fermata.companion.DirectCalls;
import dev.fermata.companion.VirtualDispatch;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/** The coroutines of {@link AsyncAction}. */
public final class AsyncActionAsync {
  private static final VirtualDispatch RUN =
      VirtualDispatch.of(MethodHandles.lookup(), AsyncAction.class, "run");

  private AsyncActionAsync() {}

  /**
   * The coroutine of {@link AsyncAction#run()}.
   *
   * @param self what is called
   * @param <X> the type of what it throws
   * @return a new coroutine
   * @throws X when it is awaited
   */
  public static <X extends Throwable> Coroutine<@Nullable Void> run(AsyncAction<X> self) throws X {
    if (self instanceof Body<X> body) {
      return body.runAsync();
    }
    return RUN.call(
        self,
        () -> {
          self.run();
          return null;
        });
  }

  /**
   * What an async lambda is: it makes a coroutine for each call.
   *
   * @param <X> the type of what it throws
   */
  @FunctionalInterface
  public interface Body<X extends Throwable> extends AsyncAction<X> {

    /**
     * Makes the coroutine of a call.
     *
     * @return a new coroutine
     * @throws X when it is awaited
     */
    Coroutine<@Nullable Void> runAsync() throws X;

    @Override
    @CoroutineMethod("runAsync")
    default void run() throws X {
      throw DirectCalls.refused(AsyncAction.class, "run");
    }
  }
}

package dev.fermata.function;

import dev.fermata.Coroutine;
import dev.fermata.companion.CoroutineMethod;
import dev.fermata.companion.DirectCalls;
import dev.fermata.companion.VirtualDispatch;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/** The coroutines of {@link AsyncPredicate}. */
public final class AsyncPredicateAsync {
  private static final VirtualDispatch TEST =
      VirtualDispatch.of(MethodHandles.lookup(), AsyncPredicate.class, "test", Object.class);

  private AsyncPredicateAsync() {}

  /**
   * The coroutine of {@link AsyncPredicate#test(Object)}.
   *
   * @param self what is called
   * @param a the argument
   * @param <A> the type of the argument
   * @return a new coroutine
   * @throws Throwable when it is awaited
   */
  public static <A extends @Nullable Object> Coroutine<Boolean> test(AsyncPredicate<A> self, A a)
      throws Throwable {
    if (self instanceof Body<A> body) {
      return body.testAsync(a);
    }
    return TEST.call(self, () -> self.test(a), a);
  }

  /**
   * What an async lambda is: it makes a coroutine for each call.
   *
   * @param <A> the type of the argument
   */
  @FunctionalInterface
  public interface Body<A extends @Nullable Object> extends AsyncPredicate<A> {

    /**
     * Makes the coroutine of a call.
     *
     * @param a the argument
     * @return a new coroutine
     * @throws Throwable when it is awaited
     */
    Coroutine<Boolean> testAsync(A a) throws Throwable;

    @Override
    @CoroutineMethod("testAsync")
    default boolean test(A a) throws Throwable {
      throw DirectCalls.refused(AsyncPredicate.class, "test");
    }
  }
}

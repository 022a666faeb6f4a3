package dev.fermata;

import dev.fermata.companion.Interception;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the caller of an {@code @Async} method and the object that has it: JDK
 * proxies, and interceptors of frameworks. A reflective call of such a method would run its body as
 * plain code, where it cannot suspend; here its coroutine is made instead, and the twin that called
 * the proxy awaits that.
 *
 * <pre>{@code
 * Repo timed = AsyncProxy.of(Repo.class, repo, (method, call) -> TimingAsync.timed(method, call));
 * run(RepoAsync.find(timed, "id"));
 *
 * // An interceptor of a framework, around the object itself:
 * Object invoke(MethodInvocation call) throws Throwable {
 *   return AsyncProxy.invoke(call.getThis(), call.getMethod(), call.getArguments());
 * }
 * }</pre>
 *
 * <p>May be used from any thread; coroutines belong to the thread of the loop as ever.
 */
public final class AsyncProxy {
  private AsyncProxy() {}

  /**
   * Says whether a method's calls are coroutines.
   *
   * @param method the method that was called, of a class or interface
   * @return whether it is annotated with {@code @Async}
   */
  public static boolean isAsync(Method method) {
    return Interception.isAsync(method);
  }

  /**
   * Calls a method of the object behind a proxy. To be called by what the proxy's method calls, and
   * its result to be returned from there.
   *
   * @param target the object
   * @param method the method that was called on the proxy
   * @param arguments its arguments; null for none
   * @return of an {@code @Async} method that a coroutine called: nothing of meaning, null or a
   *     zero; of any other call what the method returns
   * @throws Throwable what the method throws, as it is
   */
  public static @Nullable Object invoke(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    return invoke(target, method, arguments, call -> call);
  }

  /**
   * Calls a method of the object behind a proxy, with something around its coroutine.
   *
   * @param target the object
   * @param method the method that was called on the proxy
   * @param arguments its arguments; null for none
   * @param around given the coroutine of an {@code @Async} method, not yet awaited, gives what is
   *     awaited in its place; not asked for other methods, nor for generators
   * @return of an {@code @Async} method that a coroutine called: nothing of meaning, null or a
   *     zero; of any other call what the method returns
   * @throws Throwable what the method throws, as it is
   */
  public static @Nullable Object invoke(
      Object target,
      Method method,
      @Nullable Object @Nullable [] arguments,
      Function<? super Coroutine<@Nullable Object>, ? extends Awaitable<?>> around)
      throws Throwable {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(around, "around");
    @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
    if (!Interception.isWanted() || !isAsync(method)) {
      // A caller that could call it need not be one that lets us.
      method.trySetAccessible();
      try {
        return method.invoke(target, given);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
    Object made = Interception.call(target, method, given);
    if (made instanceof Coroutine<?> coroutine) {
      @SuppressWarnings("unchecked") // It gives objects, whatever they are.
      Coroutine<@Nullable Object> call = (Coroutine<@Nullable Object>) coroutine;
      Interception.answer(Objects.requireNonNull(around.apply(call), "what is around the call"));
      return Interception.zero(method.getReturnType());
    }
    return made;
  }

  /**
   * Makes a proxy of an interface.
   *
   * @param type the interface
   * @param target what its methods are called on
   * @param around given an {@code @Async} method and the coroutine of a call of it, gives what is
   *     awaited in its place
   * @param <T> the interface
   * @return an object whose other methods are the target's
   */
  public static <T> T of(
      Class<T> type,
      T target,
      BiFunction<? super Method, ? super Coroutine<@Nullable Object>, ? extends Awaitable<?>>
          around) {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(around, "around");
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                invoke(target, method, arguments, call -> around.apply(method, call)));
    return type.cast(proxy);
  }
}

package dev.fermata.companion;

import dev.fermata.Awaitable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How an interceptor answers the twin that called it. A proxy's method returns the value of an
 * {@code @Async} method, which is not there yet: what will give it is left with the call instead,
 * on the same thread, and what the method returns means nothing.
 *
 * <pre>{@code
 * RepoAsync.find(proxy, id)  →  begin()  →  proxy.find(id)  →  interceptor  →  answer(coroutine)
 * }</pre>
 *
 * <p>What {@link dev.fermata.AsyncProxy} is made of.
 */
public final class Interception {
  private static final ThreadLocal<@Nullable Interception> CURRENT = new ThreadLocal<>();

  private static final ClassValue<Map<Method, MethodHandle>> TWINS =
      new ClassValue<>() {
        @Override
        protected Map<Method, MethodHandle> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private final @Nullable Interception outer;
  private @Nullable Awaitable<?> answer;

  private Interception(@Nullable Interception outer) {
    this.outer = outer;
  }

  /** Begins a call of a plain override, which may be a proxy's; to be ended on the same thread. */
  static Interception begin() {
    Interception call = new Interception(CURRENT.get());
    CURRENT.set(call);
    return call;
  }

  /** Ends the call, so that nothing is left with the thread. */
  void end() {
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
  }

  /** Whether a value is one that stands for none. */
  static boolean isNothing(@Nullable Object value) {
    return value == null
        || value.equals(zero(MethodType.methodType(value.getClass()).unwrap().returnType()));
  }

  /**
   * What a method can return where it has no value.
   *
   * @param type the type that it returns
   * @return null, of a primitive type its zero
   */
  public static @Nullable Object zero(Class<?> type) {
    return type.isPrimitive() && type != void.class
        ? Array.get(Array.newInstance(type, 1), 0)
        : null;
  }

  /** What will give the value of the call; null if it gave that itself. */
  @Nullable Awaitable<?> answer() {
    return answer;
  }

  /**
   * Whether a twin waits for an answer.
   *
   * @return true while one calls a method of this thread
   */
  public static boolean isWanted() {
    return CURRENT.get() != null;
  }

  /**
   * Answers the twin that called.
   *
   * @param awaitable what gives the value
   * @throws IllegalStateException if none did
   */
  public static void answer(Awaitable<?> awaitable) {
    Interception call = CURRENT.get();
    if (call == null) {
      throw new IllegalStateException("no coroutine has called on this thread");
    }
    call.answer = awaitable;
  }

  /**
   * Whether a method has a twin.
   *
   * @param method a method
   * @return whether it is an {@code @Async} one of instances
   */
  public static boolean isAsync(Method method) {
    return !Modifier.isStatic(method.getModifiers()) && twin(method) != null;
  }

  /**
   * Calls the twin of a method: it finds the override that the target has.
   *
   * @param target the receiver
   * @param method an {@code @Async} method of it
   * @param arguments its arguments
   * @return a new coroutine; of a generator, a new iterator
   * @throws IllegalArgumentException if the method is not {@code @Async}
   */
  public static Object call(Object target, Method method, @Nullable Object... arguments) {
    MethodHandle twin = twin(method);
    if (twin == null) {
      throw new IllegalArgumentException(method + " is not annotated with @Async");
    }
    return Companions.call(twin, target, arguments);
  }

  private static @Nullable MethodHandle twin(Method method) {
    Map<Method, MethodHandle> twins = TWINS.get(method.getDeclaringClass());
    MethodHandle twin = twins.get(method);
    if (twin == null) {
      twin = Companions.twin(method, MethodHandles.lookup());
      if (twin != null) {
        twins.put(method, twin);
      }
    }
    return twin;
  }
}

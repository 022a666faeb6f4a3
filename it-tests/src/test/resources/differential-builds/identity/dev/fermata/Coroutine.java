package dev.fermata;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** A call that has not been made yet. */
public final class Coroutine<T> implements Awaitable<T> {
  private final Call<T> call;

  public Coroutine(Call<T> call) {
    this.call = call;
  }

  public static <T> Coroutine<T> completed(T value) {
    return new Coroutine<>(() -> value);
  }

  /** A call of a method as it stands, for identity companions. */
  @SuppressWarnings("unchecked")
  public static <T> Coroutine<T> of(
      Class<?> type, String name, Class<?>[] parameterTypes, Object self, Object... arguments) {
    return new Coroutine<>(
        () -> {
          Method method = type.getDeclaredMethod(name, parameterTypes);
          method.setAccessible(true);
          try {
            return (T) method.invoke(self, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        });
  }

  /** A call of a method past its overrides, for identity companions. */
  @SuppressWarnings("unchecked")
  public static <T> Coroutine<T> ofSuper(
      Class<?> type, String name, Class<?>[] parameterTypes, Object self, Object... arguments) {
    return new Coroutine<>(
        () ->
            (T)
                MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .unreflectSpecial(type.getDeclaredMethod(name, parameterTypes), type)
                    .bindTo(self)
                    .invokeWithArguments(arguments));
  }

  @Override
  public Coroutine<T> toCoroutine() {
    return this;
  }

  T run() throws Throwable {
    return call.run();
  }

  /** The call. */
  @FunctionalInterface
  public interface Call<T> {
    T run() throws Throwable;
  }
}

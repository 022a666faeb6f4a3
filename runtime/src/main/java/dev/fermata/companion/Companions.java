package dev.fermata.companion;

import dev.fermata.AsyncIterator;
import dev.fermata.Coroutine;
import dev.fermata.annotation.Async;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds companions, and twins in them, by the rule that the processor names them by. */
final class Companions {
  private Companions() {}

  /**
   * The twin of an instance method, as a handle of type {@code (Object, Object[])Object}, which
   * gives a coroutine, or of a method that returns an {@code AsyncIterator} that; null if the
   * method is not {@code @Async} or its class has no companion.
   *
   * @param lookup what has access to the companion, or else the companion and the twin are public
   * @throws IllegalStateException if neither is so
   */
  static @Nullable MethodHandle twin(Method method, MethodHandles.Lookup lookup) {
    CoroutineMethod own = method.getAnnotation(CoroutineMethod.class);
    if (own != null) {
      return ofItsOwn(method, own.value(), lookup);
    }
    if (!method.isAnnotationPresent(Async.class)) {
      return null;
    }
    Class<?> companion = find(nameFor(method.getDeclaringClass()), method);
    return companion == null ? null : twinIn(companion, method, lookup);
  }

  /**
   * The method's own body, past every override and mock: the twin in {@code Super}, or where
   * nothing can override it the twin itself.
   *
   * @param lookup as for {@link #twin}
   */
  static MethodHandle body(Method method, MethodHandles.Lookup lookup) {
    String companion = nameFor(method.getDeclaringClass());
    Class<?> bodies = find(companion + "$Super", method);
    return twinIn(
        bodies != null ? bodies : Objects.requireNonNull(find(companion, method)), method, lookup);
  }

  private static @Nullable Class<?> find(String companion, Method method) {
    try {
      return Class.forName(companion, false, method.getDeclaringClass().getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  private static MethodHandle twinIn(
      Class<?> companion, Method method, MethodHandles.Lookup lookup) {
    Class<?> owner = method.getDeclaringClass();
    MethodType type =
        MethodType.methodType(resultOfTwin(method), method.getParameterTypes())
            .insertParameterTypes(0, owner);
    try {
      return asTwin(
          accessTo(companion, lookup).findStatic(companion, method.getName(), type), method);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(
          companion.getName() + " is out of date: compile it and " + owner.getName() + " again", e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(
          lookup.lookupClass().getName()
              + " cannot reach "
              + companion.getName()
              + "."
              + method.getName()
              + ": make the class and the method public and export their package, or open it to"
              + " module dev.fermata",
          e);
    }
  }

  /** Calls a {@link #twin}. */
  static Object call(MethodHandle twin, Object receiver, @Nullable Object[] arguments) {
    try {
      return twin.invokeExact(receiver, arguments);
    } catch (Throwable e) {
      throw sneakyThrow(e);
    }
  }

  /** The method of the object itself that makes the coroutine. */
  private static MethodHandle ofItsOwn(Method method, String name, MethodHandles.Lookup lookup) {
    Class<?> owner = method.getDeclaringClass();
    try {
      Method coroutine = owner.getDeclaredMethod(name, method.getParameterTypes());
      return asTwin(accessTo(owner, lookup).unreflect(coroutine), method);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(owner.getName() + " is out of date: compile it again", e);
    }
  }

  private static MethodHandle asTwin(MethodHandle handle, Method method) {
    return handle
        .asFixedArity()
        .asSpreader(1, Object[].class, method.getParameterCount())
        .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
  }

  /** A {@link #twin} as a handle that takes its arguments one by one, each as an object. */
  static MethodHandle unspread(MethodHandle twin, Method method) {
    return twin.asCollector(Object[].class, method.getParameterCount());
  }

  private static Class<?> resultOfTwin(Method method) {
    return method.getReturnType() == AsyncIterator.class ? AsyncIterator.class : Coroutine.class;
  }

  /**
   * Full access where the modules allow it, to the companion that asks or to the runtime, else to
   * what is public and exported. The module that declares a method need not read that of the
   * override; the runtime reads whatever it calls.
   */
  private static MethodHandles.Lookup accessTo(Class<?> companion, MethodHandles.Lookup lookup) {
    Companions.class.getModule().addReads(companion.getModule());
    for (MethodHandles.Lookup each : List.of(lookup, MethodHandles.lookup())) {
      try {
        return MethodHandles.privateLookupIn(companion, each);
      } catch (IllegalAccessException e) {
        // The next has other rights.
      }
    }
    return MethodHandles.publicLookup();
  }

  /** {@code app.Outer_InnerAsync} for {@code app.Outer.Inner}. */
  private static String nameFor(Class<?> owner) {
    StringBuilder name = new StringBuilder(owner.getSimpleName());
    for (Class<?> outer = owner.getDeclaringClass();
        outer != null;
        outer = outer.getDeclaringClass()) {
      name.insert(0, outer.getSimpleName() + "_");
    }
    String packageName = owner.getPackageName();
    return (packageName.isEmpty() ? "" : packageName + ".") + name + "Async";
  }

  /** Throws anything, checked or not; the return type is for the caller's flow of control. */
  @SuppressWarnings("unchecked")
  static <X extends Throwable> RuntimeException sneakyThrow(Throwable error) throws X {
    throw (X) error;
  }
}

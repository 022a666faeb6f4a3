package dev.fermata.junit;

import dev.fermata.Coroutine;
import dev.fermata.annotation.Async;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;

/** The companion's side of {@code @Async} methods. */
final class Twins {
  private Twins() {}

  static boolean isAsync(Method method) {
    return method.isAnnotationPresent(Async.class);
  }

  /** A call of an {@code @Async} method, as a coroutine that has not begun. */
  static Coroutine<?> call(Method method, @Nullable Object target, List<?> arguments) {
    List<@Nullable Object> all = new ArrayList<>(arguments.size() + 1);
    if (!Modifier.isStatic(method.getModifiers())) {
      all.add(target);
    }
    all.addAll(arguments);
    return (Coroutine<?>) ReflectionSupport.invokeMethod(of(method), null, all.toArray());
  }

  /** The twin of an {@code @Async} method. */
  static Method of(Method method) {
    Class<?> owner = method.getDeclaringClass();
    String name = companionOf(owner);
    Class<?> companion;
    try {
      companion = Class.forName(name, true, owner.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          owner.getName()
              + "."
              + method.getName()
              + " is @Async, but there is no "
              + name
              + ": the annotation processor (fermata-processor) did not run when the tests were"
              + " compiled",
          e);
    }
    Class<?>[] parameters = method.getParameterTypes();
    if (!Modifier.isStatic(method.getModifiers())) {
      List<Class<?>> all = new ArrayList<>(List.of(owner));
      all.addAll(Arrays.asList(parameters));
      parameters = all.toArray(Class<?>[]::new);
    }
    try {
      return companion.getDeclaredMethod(method.getName(), parameters);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(
          name + " is out of date: compile it and " + owner.getName() + " again", e);
    }
  }

  /** {@code app.Outer_InnerAsync} for {@code app.Outer.Inner}. */
  private static String companionOf(Class<?> owner) {
    StringBuilder name = new StringBuilder(owner.getSimpleName());
    for (Class<?> outer = owner.getDeclaringClass();
        outer != null;
        outer = outer.getDeclaringClass()) {
      name.insert(0, outer.getSimpleName() + "_");
    }
    String packageName = owner.getPackageName();
    return (packageName.isEmpty() ? "" : packageName + ".") + name + "Async";
  }
}

package dev.fermata.companion;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the method that a class runs when a given one is called on its instances (JLS 8.4.8). */
final class Overrides {
  private final Method method;
  private final Class<?> type;

  private Overrides(Method method) {
    this.method = method;
    this.type = method.getDeclaringClass();
  }

  /** The override that is nearest to a class; null if the class runs the method itself. */
  static @Nullable Method mostSpecific(Method method, Class<?> receiver) {
    Overrides overrides = new Overrides(method);
    Method inClass = overrides.inClasses(receiver);
    return inClass == null && method.getDeclaringClass().isInterface()
        ? overrides.inInterfaces(receiver)
        : inClass;
  }

  /** A class's method is preferred to any interface's. */
  private @Nullable Method inClasses(Class<?> receiver) {
    for (Class<?> each = receiver;
        each != null && each != type && each != Object.class;
        each = each.getSuperclass()) {
      Method declared = declaredIn(each, type.isAssignableFrom(each) ? each : receiver);
      if (declared != null) {
        return declared;
      }
    }
    return null;
  }

  /** Of several default methods, the one of the most specific interface. */
  private @Nullable Method inInterfaces(Class<?> receiver) {
    Set<Class<?>> interfaces = new LinkedHashSet<>();
    for (Class<?> each = receiver; each != null; each = each.getSuperclass()) {
      addInterfaces(each, interfaces);
    }
    List<Method> found = new ArrayList<>();
    for (Class<?> each : interfaces) {
      Method declared = each == type ? null : declaredIn(each, receiver);
      if (declared != null) {
        found.add(declared);
      }
    }
    for (Method candidate : found) {
      boolean isRefined =
          found.stream()
              .anyMatch(
                  other ->
                      other != candidate
                          && candidate
                              .getDeclaringClass()
                              .isAssignableFrom(other.getDeclaringClass()));
      if (!isRefined && type.isAssignableFrom(candidate.getDeclaringClass())) {
        return candidate;
      }
    }
    return null;
  }

  private static void addInterfaces(Class<?> type, Set<Class<?>> interfaces) {
    for (Class<?> each : type.getInterfaces()) {
      if (interfaces.add(each)) {
        addInterfaces(each, interfaces);
      }
    }
  }

  /**
   * The method that a type declares in place of the method, seen from a subtype of the method's own
   * type. Bridges are left out: what they call is what overrides.
   */
  private @Nullable Method declaredIn(Class<?> declaring, Class<?> seenFrom) {
    Class<?>[] parameterTypes = Erasures.parameterTypes(method, seenFrom);
    for (Method candidate : declaring.getDeclaredMethods()) {
      int modifiers = candidate.getModifiers();
      if (candidate.getName().equals(method.getName())
          && !Modifier.isStatic(modifiers)
          && !Modifier.isPrivate(modifiers)
          && !Modifier.isAbstract(modifiers)
          && !candidate.isBridge()
          && isVisibleFrom(declaring)
          && Arrays.equals(candidate.getParameterTypes(), parameterTypes)) {
        return candidate;
      }
    }
    return null;
  }

  /** A package-private method is overridden within its package only. */
  private boolean isVisibleFrom(Class<?> declaring) {
    return (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
        || declaring.getPackage() == type.getPackage()
            && declaring.getClassLoader() == type.getClassLoader();
  }
}

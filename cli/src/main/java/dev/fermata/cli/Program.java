package dev.fermata.cli;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;

/**
 * The start of a compiled program. It runs in this JVM, as with {@code java FILE.java}: so {@code
 * System.exit}, signals, standard input and uncaught exceptions are what they are with {@code
 * java}.
 */
final class Program {
  private static final String ASYNC = "dev.fermata.annotation.Async";

  private final Method main;
  private final boolean async;

  private Program(Method main, boolean async) {
    this.main = main;
    this.async = async;
  }

  /**
   * Finds where a class starts: {@code public static void main(String[])} that is not
   * {@code @Async}, else an {@code @Async static} {@code main(String[])} or {@code main()}. Does
   * not initialize the class.
   */
  static Optional<Program> of(ClassLoader loader, String className)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName(className, false, loader);
    Optional<Method> plain =
        method(type, String[].class)
            .filter(main -> !isAsync(main))
            .filter(main -> Modifier.isPublic(main.getModifiers()))
            .filter(main -> main.getReturnType() == void.class);
    if (plain.isPresent()) {
      return plain.map(main -> new Program(main, false));
    }
    Optional<Method> original =
        method(type, String[].class).or(() -> method(type)).filter(Program::isAsync);
    if (original.isEmpty()) {
      return Optional.empty();
    }
    Class<?> companion = Class.forName(className + "Async", false, loader);
    Method twin = companion.getDeclaredMethod("main", original.get().getParameterTypes());
    return Optional.of(new Program(twin, true));
  }

  private static Optional<Method> method(Class<?> type, Class<?>... parameters) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals("main"))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> Arrays.equals(method.getParameterTypes(), parameters))
        .findFirst();
  }

  /** By name: the program has its own loader and so its own annotation type. */
  private static boolean isAsync(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(type -> type.getName().equals(ASYNC));
  }

  /** Runs to the end of the main method; what it throws comes out as it is. */
  void run(String[] arguments) throws Throwable {
    ClassLoader loader = main.getDeclaringClass().getClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    main.setAccessible(true);
    try {
      Object result =
          main.getParameterCount() == 0 ? main.invoke(null) : main.invoke(null, (Object) arguments);
      if (async) {
        Class<?> awaitable = Class.forName("dev.fermata.Awaitable", false, loader);
        Class.forName("dev.fermata.Fermata", true, loader)
            .getMethod("run", awaitable)
            .invoke(null, result);
      }
    } catch (InvocationTargetException e) {
      throw OwnFrames.removedFrom(e.getCause());
    }
  }
}

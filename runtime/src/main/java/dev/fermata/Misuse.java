package dev.fermata;

import dev.fermata.annotation.Async;
import dev.fermata.companion.Interception;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what to do instead, where a method was called that only transformed code may call. */
final class Misuse {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private Misuse() {}

  /**
   * Throws. It returns what its callers would, since bug finders, too, take what stands behind a
   * call for dead if the method that is called has no way to return.
   */
  static <T extends @Nullable Object> T untransformed(String call) {
    Optional<StackFrame> caller =
        WALKER.walk(
            frames ->
                frames
                    .filter(
                        frame ->
                            frame.getDeclaringClass() != Misuse.class
                                && frame.getDeclaringClass() != Fermata.class)
                    .findFirst());
    throw new IllegalStateException(
        caller
            .map(frame -> cure(call, frame))
            .orElse(call + " is for the bodies of methods annotated with @Async"));
  }

  /** Logs it too, since errors of foreign threads tend to get lost. */
  static IllegalStateException wrongThread(String operation) {
    StackTraceElement site = CallSites.caller();
    String message =
        "Non-thread-safe operation invoked on an event loop other than the current one: "
            + operation
            + " on thread "
            + Thread.currentThread().getName()
            + (site == null ? "" : " at " + Descriptions.place(site))
            + "; use callSoonThreadsafe";
    Log.warning(message);
    return new IllegalStateException(message);
  }

  private static String cure(String call, StackFrame caller) {
    Class<?> type = caller.getDeclaringClass();
    String method = caller.getMethodName();
    List<Method> async =
        Arrays.stream(type.getDeclaredMethods())
            .filter(
                declared ->
                    declared.getName().equals(method) && declared.isAnnotationPresent(Async.class))
            .toList();
    if (async.stream().anyMatch(Misuse::isTest)) {
      return "JUnit called %s.%s, which is annotated with @Async, as a plain method: put @FermataTest of the module fermata-junit on the class"
          .formatted(type.getSimpleName(), method);
    }
    boolean isAsync = !async.isEmpty();
    if (isAsync && Interception.isWanted()) {
      return "%s.%s was called as a plain method by a proxy or an override of it, where its %s cannot suspend: let the proxy call AsyncProxy.invoke(...), or annotate the override with @Async"
          .formatted(type.getSimpleName(), method, call);
    }
    String name = binaryNameInPackage(type);
    return isAsync
        ? "%s.%s was called directly, where its %s cannot suspend: call %s.%s(...), which the"
                .formatted(
                    type.getSimpleName(), method, call, name.replace('$', '_') + "Async", method)
            + " annotation processor generates, and await it or make it a task"
        : "%s in %s.%s, which is not annotated with @Async: annotate it, and call it through"
                .formatted(call, name.replace('$', '.'), method)
            + " its companion "
            + name.replace('$', '_')
            + "Async";
  }

  /** Whether it is a test or lifecycle method of JUnit's. */
  private static boolean isTest(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(each -> each.annotationType().getName().startsWith("org.junit.jupiter."));
  }

  private static String binaryNameInPackage(Class<?> type) {
    return type.getName().substring(type.getName().lastIndexOf('.') + 1);
  }
}

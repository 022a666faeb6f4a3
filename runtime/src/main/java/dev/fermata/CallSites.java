package dev.fermata;

import dev.fermata.companion.GeneratedCompanion;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the user's code on the stack of the present thread. */
final class CallSites {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  /** Whether a top-level class is a companion. */
  private static final ClassValue<Boolean> COMPANIONS =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return type.isAnnotationPresent(GeneratedCompanion.class);
        }
      };

  private static final Set<String> RUNTIME_PACKAGES =
      Stream.of("", ".companion", ".function", ".streams")
          .map(AbstractEventLoop.class.getPackageName()::concat)
          .collect(Collectors.toUnmodifiableSet());

  private CallSites() {}

  /** The innermost frame that is neither the runtime's nor a companion's own. */
  static @Nullable StackTraceElement caller() {
    Optional<StackTraceElement> found =
        WALKER.walk(
            frames -> frames.filter(CallSites::isUsers).findFirst().map(CallSites::original));
    return found.orElse(null);
  }

  /** The innermost frame of the user's code in the stack of another thread. */
  static @Nullable StackTraceElement innermost(StackTraceElement[] stack, ClassLoader loader) {
    for (StackTraceElement frame : stack) {
      String type = frame.getClassName();
      if (isJdks(type)) {
        continue;
      }
      SourceMap source = SourceMap.named(type, loader);
      if (source != null && source.isGenerated()) {
        return source.frame(frame);
      }
      if (!isRuntimes(type.substring(0, Math.max(type.lastIndexOf('.'), 0)))) {
        return frame;
      }
    }
    return null;
  }

  private static boolean isUsers(StackFrame frame) {
    Class<?> type = frame.getDeclaringClass();
    if (isJdks(type.getName())) {
      // Not looked up: a class of the JDK would keep what is found, and this class with it.
      return false;
    }
    if (SourceMap.of(type).isGenerated()) {
      // A coroutine's constructor stands for no code of the user's.
      return !frame.getMethodName().equals("<init>");
    }
    return !isRuntimes(type.getPackageName()) && !COMPANIONS.get(type.getNestHost());
  }

  private static boolean isRuntimes(String packageName) {
    return RUNTIME_PACKAGES.contains(packageName);
  }

  private static boolean isJdks(String type) {
    return type.startsWith("java.") || type.startsWith("jdk.") || type.startsWith("sun.");
  }

  private static StackTraceElement original(StackFrame frame) {
    return SourceMap.of(frame.getDeclaringClass()).frame(frame.toStackTraceElement());
  }
}

package dev.fermata.cli;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Removes from a stack trace how this command line called the program. */
final class OwnFrames {
  private OwnFrames() {}

  /** Removes them from the exception, its causes and what it suppressed, and returns it. */
  static Throwable removedFrom(Throwable thrown) {
    remove(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    return thrown;
  }

  private static void remove(@Nullable Throwable thrown, Set<Throwable> seen) {
    if (thrown == null || !seen.add(thrown)) {
      return;
    }
    StackTraceElement[] trace = thrown.getStackTrace();
    int end = trace.length;
    while (end > 0 && isOwn(trace[end - 1])) {
      end--;
    }
    if (end < trace.length) {
      while (end > 0 && isReflection(trace[end - 1])) {
        end--;
      }
      thrown.setStackTrace(Arrays.copyOf(trace, end));
    }
    remove(thrown.getCause(), seen);
    for (Throwable suppressed : thrown.getSuppressed()) {
      remove(suppressed, seen);
    }
  }

  private static boolean isOwn(StackTraceElement frame) {
    return frame.getClassName().startsWith("dev.fermata.cli.");
  }

  private static boolean isReflection(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.startsWith("java.lang.reflect.") || name.startsWith("jdk.internal.reflect.");
  }
}

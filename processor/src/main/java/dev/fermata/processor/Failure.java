package dev.fermata.processor;

import dev.fermata.processor.diag.Message;
import dev.fermata.processor.diag.Reporter;
import java.io.PrintWriter;
import java.io.StringWriter;
import javax.lang.model.element.TypeElement;

/** What is said of an exception where there should be none: ours, or the compiler's own. */
final class Failure {
  private static final String COMPILER = "com.sun.tools.javac.";
  private static final String API_OF_COMPILER = COMPILER + "api.";

  private Failure() {}

  /** Reports what was thrown while a type was worked on. */
  static void report(Throwable thrown, TypeElement type, Reporter reporter) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    Message message = isCompilers(thrown) ? Message.COMPILER_ERROR : Message.INTERNAL_ERROR;
    reporter.report(message, type, type.getQualifiedName(), trace);
  }

  /**
   * Whether the compiler, which attributes bodies for us, failed by itself: the code that threw, or
   * that called into the JDK's libraries where they threw, is within it, and not just where it
   * takes what we ask it.
   */
  static boolean isCompilers(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    for (StackTraceElement frame : root.getStackTrace()) {
      String name = frame.getClassName();
      if (!name.startsWith("java.")) {
        return name.startsWith(COMPILER) && !name.startsWith(API_OF_COMPILER);
      }
    }
    return false;
  }
}

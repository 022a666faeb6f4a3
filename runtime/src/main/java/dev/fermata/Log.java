package dev.fermata;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Where reports go: to the {@link System.Logger} {@code dev.fermata}, if anyone has set up logging.
 * If nobody has, the JDK would print each report under a line of its own with the date and this
 * class; then it goes to standard error as it is. No report throws, whatever it is about.
 */
final class Log {
  private static final Logger LOGGER = System.getLogger("dev.fermata");

  private Log() {}

  static void warning(String message) {
    try {
      write(Level.WARNING, message, null);
    } catch (Throwable broken) {
      failed(message, broken);
    }
  }

  static void error(ExceptionContext context) {
    try {
      write(Level.ERROR, describe(context), context.exception());
    } catch (Throwable broken) {
      failed(context.message(), broken);
    }
  }

  private static String describe(ExceptionContext context) {
    StringBuilder message = new StringBuilder(context.message());
    if (context.future() != null) {
      message.append(": ").append(context.future());
    }
    if (context.handle() != null) {
      message.append(": ").append(context.handle());
    }
    return message.toString();
  }

  /** Says at least what was to be said, where a log, or what it was given, is broken. */
  private static void failed(String message, Throwable broken) {
    try {
      System.err.println(message + " (and writing this failed with " + broken.getClass() + ")");
    } catch (Throwable hopeless) {
      // There is nobody left to tell.
    }
  }

  private static void write(Level level, String message, @Nullable Throwable error) {
    if (isSetUp()) {
      LOGGER.log(level, message, error);
    } else {
      System.err.print(withTrace(message, error));
    }
  }

  private static String withTrace(String message, @Nullable Throwable error) {
    StringWriter text = new StringWriter();
    PrintWriter lines = new PrintWriter(text);
    lines.println(message);
    if (error != null) {
      try {
        error.printStackTrace(lines);
      } catch (Throwable broken) {
        lines.println(
            error.getClass().getName()
                + ", which cannot be printed: "
                + broken.getClass().getName());
      }
    }
    return text.toString();
  }

  private static boolean isSetUp() {
    String finder = System.LoggerFinder.getLoggerFinder().getClass().getModule().getName();
    boolean isJdks = "java.base".equals(finder) || "java.logging".equals(finder);
    return !isJdks || (hasJavaLogging() && JavaLogging.isSetUp());
  }

  private static boolean hasJavaLogging() {
    return ModuleLayer.boot().findModule("java.logging").isPresent();
  }
}

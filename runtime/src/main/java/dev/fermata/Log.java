package dev.fermata;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Where reports go: to the {@link System.Logger} {@code dev.fermata}, if anyone has set up logging.
 * If nobody has, the JDK would print each report under a line of its own with the date and this
 * class; then it goes to standard error as it is.
 */
final class Log {
  private static final Logger LOGGER = System.getLogger("dev.fermata");

  private Log() {}

  static void warning(String message) {
    write(Level.WARNING, message, null);
  }

  static void error(ExceptionContext context) {
    StringBuilder message = new StringBuilder(context.message());
    if (context.future() != null) {
      message.append(": ").append(context.future());
    }
    if (context.handle() != null) {
      message.append(": ").append(context.handle());
    }
    write(Level.ERROR, message.toString(), context.exception());
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
      error.printStackTrace(lines);
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

package dev.fermata;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Where reports go: to the {@link System.Logger} {@code dev.fermata}. */
final class Log {
  private static final Logger LOGGER = System.getLogger("dev.fermata");

  private Log() {}

  static void warning(String message) {
    LOGGER.log(Level.WARNING, message);
  }

  static void error(ExceptionContext context) {
    StringBuilder message = new StringBuilder(context.message());
    if (context.future() != null) {
      message.append(": ").append(context.future());
    }
    if (context.handle() != null) {
      message.append(": ").append(context.handle());
    }
    if (context.exception() == null) {
      LOGGER.log(Level.ERROR, message.toString());
    } else {
      LOGGER.log(Level.ERROR, message.toString(), context.exception());
    }
  }
}

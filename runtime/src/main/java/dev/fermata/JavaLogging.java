package dev.fermata;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** Looks at {@code java.util.logging}, which a run-time image may lack. */
final class JavaLogging {
  private JavaLogging() {}

  /** Whether anything about it differs from what the JDK does on its own. */
  static boolean isSetUp() {
    boolean hasSettings =
        Stream.of("config.file", "config.class", "SimpleFormatter.format")
            .anyMatch(name -> System.getProperty("java.util.logging." + name) != null);
    Logger own = Logger.getLogger("dev.fermata");
    Handler[] handlers = Logger.getLogger("").getHandlers();
    return hasSettings
        || own.getLevel() != null
        || own.getHandlers().length > 0
        || !own.getUseParentHandlers()
        || handlers.length != 1
        || handlers[0].getClass() != ConsoleHandler.class
        || handlers[0].getFormatter().getClass() != SimpleFormatter.class;
  }
}

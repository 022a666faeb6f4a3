package dev.fermata.junit;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How values are read and written in settings and messages. */
final class Texts {
  private static final int MAX_LENGTH = 200;

  /** What {@code Object.toString()} ends with. */
  private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]{5,}\\b");

  private Texts() {}

  /** {@code 90 s}, {@code 0.5 s}. */
  static String seconds(Duration duration) {
    String text = String.format(Locale.ROOT, "%.3f", duration.toNanos() / 1e9);
    return text.replaceFirst("\\.?0+$", "") + " s";
  }

  /**
   * Reads {@code PT1H}, or a number of units.
   *
   * @param setting what to name in the message
   */
  static Duration duration(String setting, String text, TimeUnit unit) {
    try {
      return text.chars().allMatch(Character::isDigit)
          ? Duration.of(Long.parseLong(text), unit.toChronoUnit())
          : Duration.parse(text);
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException(
          setting + " is neither a number nor a duration such as PT1H or PT0.5S: '" + text + "'",
          e);
    }
  }

  /** {@code Bank.transfer(Bank.java:14)}: a frame as stack traces have it, without the package. */
  static String place(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.')
        + "."
        + frame.getMethodName()
        + "("
        + frame.getFileName()
        + ":"
        + frame.getLineNumber()
        + ")";
  }

  /** A value in one line, whatever its {@code toString()} does. */
  static String value(@Nullable Object value) {
    String text;
    try {
      text = String.valueOf(value).replace('\n', ' ');
    } catch (RuntimeException | StackOverflowError e) {
      text = value.getClass().getName() + " whose toString() throws " + e.getClass().getName();
    }
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
  }

  /** The error's class and message, without what differs from run to run. */
  static String wholeError(Throwable error) {
    String text;
    try {
      text = error.toString();
    } catch (RuntimeException | StackOverflowError e) {
      text = error.getClass().getName();
    }
    String type = TestFailure.class.getName() + ": ";
    return IDENTITY
        .matcher(text.startsWith(type) ? text.substring(type.length()) : text)
        .replaceAll("");
  }

  /** The error's class and message in one line. */
  static String error(Throwable error) {
    return value(error);
  }
}

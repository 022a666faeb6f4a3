package dev.fermata.it.differential;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Text for whoever reads a failure. */
final class Text {
  private Text() {}

  /** A source with line numbers. */
  static String numbered(String source) {
    List<String> lines = source.lines().toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append("%4d  %s%n".formatted(i + 1, lines.get(i)));
    }
    return text.toString();
  }

  static String stackTrace(Throwable throwable) {
    StringWriter text = new StringWriter();
    throwable.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}

package dev.fermata.processor;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps a generated file readable in the encoding of the file that it was made from, which no
 * processor is told: a character that stands in the original as it is can be written, another one
 * that is not ASCII is escaped.
 */
final class UnicodeEscapes {
  private UnicodeEscapes() {}

  static String escape(String source, String original) {
    // In UTF-8 all but ASCII takes more than one byte.
    if (source.getBytes(StandardCharsets.UTF_8).length == source.length()) {
      return source;
    }
    Set<Integer> writable =
        original.chars().filter(c -> !isAscii(c)).boxed().collect(Collectors.toSet());
    StringBuilder escaped = new StringBuilder(source.length());
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (isAscii(c) || writable.contains((int) c)) {
        escaped.append(c);
      } else {
        escaped.append(String.format("\\u%04x", (int) c));
      }
    }
    return escaped.toString();
  }

  private static boolean isAscii(int c) {
    return c < 0x80;
  }
}

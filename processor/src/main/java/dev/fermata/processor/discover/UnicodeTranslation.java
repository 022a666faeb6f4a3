package dev.fermata.processor.discover;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A source with its unicode escapes translated (JLS 3.3), and where each character came from.
 * JavaParser can translate too, but counts one column too many behind each other backslash.
 */
final class UnicodeTranslation {
  private final String text;

  /** Where the characters of the text came from; null if no escape can be in it. */
  private final int @Nullable [] offsets;

  private UnicodeTranslation(String text, int @Nullable [] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  static UnicodeTranslation of(String source) {
    if (!source.contains("\\u")) {
      return new UnicodeTranslation(source, null);
    }
    StringBuilder text = new StringBuilder(source.length());
    int[] offsets = new int[source.length() + 1];
    int i = 0;
    while (i < source.length()) {
      offsets[text.length()] = i;
      char c = source.charAt(i);
      int end = c == '\\' ? endOfEscape(source, i) : -1;
      if (end > 0) {
        text.append((char) Integer.parseInt(source, end - 4, end, 16));
        i = end;
      } else {
        text.append(c);
        i++;
        if (c == '\\' && i < source.length() && source.charAt(i) == '\\') {
          // A backslash behind a backslash begins no escape.
          offsets[text.length()] = i;
          text.append('\\');
          i++;
        }
      }
    }
    offsets[text.length()] = source.length();
    return new UnicodeTranslation(text.toString(), Arrays.copyOf(offsets, text.length() + 1));
  }

  /** The offset behind the escape that begins at a backslash; -1 if none does. */
  private static int endOfEscape(String source, int backslash) {
    int digits = backslash + 1;
    while (digits < source.length() && source.charAt(digits) == 'u') {
      digits++;
    }
    return digits == backslash + 1 || digits + 4 > source.length() ? -1 : digits + 4;
  }

  /** The translated text. */
  String text() {
    return text;
  }

  /** Whether there was nothing to translate. */
  boolean isIdentity() {
    return offsets == null || text.length() == offsets[text.length()];
  }

  /** Where the character at an offset of the translated text begins in the source. */
  int begin(int offset) {
    return offsets == null ? offset : offsets[offset];
  }

  /** Where the character at an offset of the translated text ends in the source, inclusive. */
  int end(int offset) {
    return offsets == null ? offset : offsets[offset + 1] - 1;
  }
}

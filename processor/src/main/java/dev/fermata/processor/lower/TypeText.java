package dev.fermata.processor.lower;

import java.util.regex.Pattern;

/** The parts of a type that is written as text. */
public final class TypeText {
  /** A letter, digit or currency sign of any script. */
  private static final String PART = "\\p{javaJavaIdentifierPart}";

  private TypeText() {}

  /** {@code app.Outer<T>} of {@code app.Outer<T>.Inner<U>}; empty for a simple name. */
  public static String qualifier(String type) {
    int depth = 0;
    int last = 0;
    for (int i = 0; i < type.length(); i++) {
      switch (type.charAt(i)) {
        case '<' -> depth++;
        case '>' -> depth--;
        case '.' -> last = depth == 0 ? i : last;
        default -> {}
      }
    }
    return type.substring(0, last);
  }

  /** What finds a simple name in a type, and nothing that only contains it. */
  public static Pattern word(String name) {
    return Pattern.compile("(?<![" + PART + ".])" + Pattern.quote(name) + "(?!" + PART + ")");
  }
}

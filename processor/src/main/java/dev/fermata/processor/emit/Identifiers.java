package dev.fermata.processor.emit;

import java.util.regex.Pattern;

/** Finds Java's names in source text: of letters, digits and currency signs of any script. */
final class Identifiers {
  private static final String PART = "\\p{javaJavaIdentifierPart}";
  private static final String IDENTIFIER = "\\p{javaJavaIdentifierStart}" + PART + "*";

  /** A name without dots. */
  static final Pattern SIMPLE = Pattern.compile(IDENTIFIER);

  /** A name with dots, that of an annotation excepted. */
  static final Pattern QUALIFIED =
      Pattern.compile("(?<![" + PART + ".@])" + IDENTIFIER + "(\\." + IDENTIFIER + ")+");

  private Identifiers() {}
}

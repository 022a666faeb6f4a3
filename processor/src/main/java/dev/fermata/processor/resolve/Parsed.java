package dev.fermata.processor.resolve;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.expr.Expression;

/** Constants as trees, from text that comes from the compiler: nothing in it is checked. */
public final class Parsed {
  private static final ParserConfiguration UNCHECKED =
      new ParserConfiguration()
          .setLanguageLevel(LanguageLevel.RAW)
          .setDetectOriginalLineSeparator(false);

  private Parsed() {}

  public static Expression expression(String source) {
    return new JavaParser(UNCHECKED)
        .parseExpression(source)
        .getResult()
        .orElseThrow(() -> new IllegalArgumentException("Cannot parse: " + source));
  }
}

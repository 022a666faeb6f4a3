package dev.fermata.processor.lower;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;

/**
 * Types and constants as trees, from text that comes from the compiler: nothing in it is checked.
 */
public final class Parsed {
  private static final ParserConfiguration UNCHECKED =
      new ParserConfiguration()
          .setLanguageLevel(LanguageLevel.RAW)
          .setDetectOriginalLineSeparator(false);

  private Parsed() {}

  /** The type of a text. */
  public static Type type(String source) {
    return tree(parser().parseType(source), source);
  }

  static ClassOrInterfaceType classType(String source) {
    return tree(parser().parseClassOrInterfaceType(source), source);
  }

  static Expression expression(String source) {
    return tree(parser().parseExpression(source), source);
  }

  private static JavaParser parser() {
    return new JavaParser(UNCHECKED);
  }

  private static <T> T tree(ParseResult<T> result, String source) {
    return result
        .getResult()
        .orElseThrow(() -> new IllegalArgumentException("Cannot parse: " + source));
  }
}

package dev.fermata.processor.resolve;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.regex.Pattern;

/**
 * Types and constants as trees, from text that comes from the compiler: nothing in it is checked.
 */
public final class Parsed {
  private static final ParserConfiguration UNCHECKED =
      new ParserConfiguration()
          .setLanguageLevel(LanguageLevel.RAW)
          .setDetectOriginalLineSeparator(false);

  /** Names of classes and nothing else, which most types are: a parser takes long to start. */
  private static final Pattern CLASS_NAME =
      Pattern.compile("[\\p{L}\\p{N}_$.]*\\.[\\p{L}\\p{N}_$]+");

  private Parsed() {}

  /** The type of a text. */
  public static Type type(String source) {
    return CLASS_NAME.matcher(source).matches()
        ? classNamed(source)
        : tree(parser().parseType(source), source);
  }

  public static ClassOrInterfaceType classType(String source) {
    return CLASS_NAME.matcher(source).matches()
        ? classNamed(source)
        : tree(parser().parseClassOrInterfaceType(source), source);
  }

  private static ClassOrInterfaceType classNamed(String name) {
    int dot = name.lastIndexOf('.');
    return new ClassOrInterfaceType(
        dot < 0 ? null : classNamed(name.substring(0, dot)), name.substring(dot + 1));
  }

  public static Expression expression(String source) {
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

package dev.fermata.it.differential;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.Statement;

/** Parses what the tests themselves rewrite. */
public final class Parsing {
  private static final ParserConfiguration CONFIGURATION =
      new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);

  private Parsing() {}

  public static CompilationUnit file(String text) {
    return tree(new JavaParser(CONFIGURATION).parse(text));
  }

  public static Statement statement(String text) {
    return tree(new JavaParser(CONFIGURATION).parseStatement(text));
  }

  public static Expression expression(String text) {
    return tree(new JavaParser(CONFIGURATION).parseExpression(text));
  }

  private static <T> T tree(ParseResult<T> result) {
    return result
        .getResult()
        .filter(tree -> result.isSuccessful())
        .orElseThrow(() -> new IllegalArgumentException(result.getProblems().toString()));
  }
}

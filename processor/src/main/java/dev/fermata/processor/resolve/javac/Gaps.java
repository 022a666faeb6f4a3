package dev.fermata.processor.resolve.javac;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.fermata.processor.diag.SourceSpan;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.resolve.TypeOracle.SourceError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What javac's tree does not have as a node of its own: its parser folds {@code "a" + "b"} and
 * {@code -1} into one literal, and an array creation has no node for its braces. Anything else
 * without a fact is an error of ours, never skipped.
 */
final class Gaps {
  private Gaps() {}

  /** Gives such nodes their types, and returns the places that remain without facts. */
  static List<SourceError> fill(BlockStmt body, NodeIndex nodes) {
    List<SourceError> gaps = new ArrayList<>();
    for (Expression expression : body.findAll(Expression.class)) {
      if (isWithoutFacts(expression)) {
        ExpressionType type = type(expression);
        if (type != null) {
          expression.setData(Attribution.TYPE, type);
        } else {
          gaps.add(gap(expression, nodes));
        }
      }
    }
    return gaps;
  }

  private static SourceError gap(Expression expression, NodeIndex nodes) {
    long start = nodes.start(expression);
    return new SourceError(
        "the compiler did not tell the type of: " + expression,
        new SourceSpan(start, start, nodes.end(expression)));
  }

  private static boolean isWithoutFacts(Expression expression) {
    return !expression.containsData(Attribution.TYPE)
        && !expression.containsData(Attribution.SYMBOL)
        && !(expression instanceof VariableDeclarationExpr)
        && !(expression instanceof TypeExpr)
        && !(expression instanceof ComponentPatternExpr)
        && !(expression instanceof AnnotationExpr)
        && !isInAnnotation(expression);
  }

  private static boolean isInAnnotation(Expression expression) {
    Node node = expression.getParentNode().orElseThrow();
    while (node instanceof Expression && !(node instanceof AnnotationExpr)) {
      node = node.getParentNode().orElseThrow();
    }
    return node instanceof AnnotationExpr || node instanceof MemberValuePair;
  }

  private static @Nullable ExpressionType type(Expression expression) {
    if (expression instanceof ArrayInitializerExpr
        && expression.getParentNode().orElseThrow() instanceof ArrayCreationExpr creation) {
      return Attribution.TYPE.of(creation);
    }
    String literal = literalType(expression);
    return literal == null ? null : ExpressionType.of(literal);
  }

  private static @Nullable String literalType(Expression expression) {
    if (expression instanceof BinaryExpr concatenation) {
      // Folded is a string literal with those that follow it, whatever stands before it.
      return literalType(concatenation.getRight());
    }
    if (expression instanceof EnclosedExpr enclosed) {
      return literalType(enclosed.getInner());
    }
    if (!(expression instanceof LiteralExpr)) {
      return null;
    }
    if (expression instanceof IntegerLiteralExpr) {
      return "int";
    }
    if (expression instanceof LongLiteralExpr) {
      return "long";
    }
    if (expression instanceof DoubleLiteralExpr number) {
      return number.getValue().toLowerCase(Locale.ROOT).endsWith("f") ? "float" : "double";
    }
    if (expression instanceof CharLiteralExpr) {
      return "char";
    }
    return expression instanceof LiteralStringValueExpr ? "java.lang.String" : "boolean";
  }
}

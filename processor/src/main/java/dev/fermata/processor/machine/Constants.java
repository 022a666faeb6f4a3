package dev.fermata.processor.machine;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.fermata.processor.resolve.Attribution;

/** Constant expressions (JLS 15.29), as far as the flow of control and hoisting need them. */
final class Constants {
  private Constants() {}

  /** Whether a condition is a constant expression with the value true: its loop is endless. */
  static boolean isTrue(Expression condition) {
    if (condition instanceof BooleanLiteralExpr literal) {
      return literal.getValue();
    }
    if (condition instanceof EnclosedExpr enclosed) {
      return isTrue(enclosed.getInner());
    }
    if (condition instanceof UnaryExpr unary
        && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return isFalse(unary.getExpression());
    }
    if (condition instanceof BinaryExpr binary) {
      return switch (binary.getOperator()) {
        case AND -> isTrue(binary.getLeft()) && isTrue(binary.getRight());
        case OR ->
            isTrue(binary.getLeft()) && isKnown(binary.getRight())
                || isTrue(binary.getRight()) && isKnown(binary.getLeft());
        default -> false;
      };
    }
    return "true".equals(symbolConstant(condition));
  }

  private static boolean isFalse(Expression condition) {
    if (condition instanceof BooleanLiteralExpr literal) {
      return !literal.getValue();
    }
    if (condition instanceof EnclosedExpr enclosed) {
      return isFalse(enclosed.getInner());
    }
    if (condition instanceof UnaryExpr unary
        && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return isTrue(unary.getExpression());
    }
    return "false".equals(symbolConstant(condition));
  }

  private static boolean isKnown(Expression condition) {
    return isTrue(condition) || isFalse(condition);
  }

  private static String symbolConstant(Expression expression) {
    return expression.containsData(Attribution.SYMBOL)
            && expression.getData(Attribution.SYMBOL).constant() != null
        ? expression.getData(Attribution.SYMBOL).constant()
        : "";
  }
}

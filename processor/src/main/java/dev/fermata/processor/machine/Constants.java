package dev.fermata.processor.machine;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.ExpressionType;

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

  /** Whether the initializer makes a final variable a constant variable (JLS 4.12.4). */
  static boolean isConstant(VariableDeclarator declarator, Machine machine) {
    ExpressionType type = declarator.getData(Attribution.TYPE);
    return (type.kind().isPrimitive() || type.source().equals("java.lang.String"))
        && isConstant(declarator.getInitializer().orElseThrow(), machine);
  }

  private static boolean isConstant(Expression expression, Machine machine) {
    if (expression instanceof LiteralExpr) {
      return !(expression instanceof NullLiteralExpr);
    }
    if (expression instanceof EnclosedExpr enclosed) {
      return isConstant(enclosed.getInner(), machine);
    }
    if (expression instanceof UnaryExpr unary) {
      return switch (unary.getOperator()) {
        case PLUS, MINUS, BITWISE_COMPLEMENT, LOGICAL_COMPLEMENT ->
            isConstant(unary.getExpression(), machine);
        default -> false;
      };
    }
    if (expression instanceof BinaryExpr binary) {
      return isConstant(binary.getLeft(), machine) && isConstant(binary.getRight(), machine);
    }
    if (expression instanceof ConditionalExpr conditional) {
      return isConstant(conditional.getCondition(), machine)
          && isConstant(conditional.getThenExpr(), machine)
          && isConstant(conditional.getElseExpr(), machine);
    }
    if (expression instanceof CastExpr cast) {
      String type = cast.getType().asString();
      return (cast.getType().isPrimitiveType()
              || type.equals("String")
              || type.equals("java.lang.String"))
          && isConstant(cast.getExpression(), machine);
    }
    if (expression instanceof NameExpr name) {
      Variable variable = machine.variablesByName().get(name.getNameAsString());
      if (variable != null) {
        return variable.constant() != null;
      }
    }
    return (expression instanceof NameExpr || expression instanceof FieldAccessExpr)
        && !symbolConstant(expression).isEmpty();
  }
}

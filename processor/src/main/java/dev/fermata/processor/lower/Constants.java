package dev.fermata.processor.lower;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.fermata.processor.resolve.Attribution;
import dev.fermata.processor.resolve.Parsed;
import dev.fermata.processor.resolve.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * The values of constant expressions (JLS 15.29), which decide what can be reached. A value is a
 * box or a string; that of a {@code byte} or {@code short} is an {@code Integer}, since only its
 * number counts.
 */
public final class Constants {
  private Constants() {}

  /** Whether a condition is a constant expression with the value true: its loop is endless. */
  public static boolean isTrue(Expression condition) {
    return Boolean.TRUE.equals(valueOf(condition));
  }

  /** Whether a condition is a constant expression with the value false. */
  public static boolean isFalse(Expression condition) {
    return Boolean.FALSE.equals(valueOf(condition));
  }

  /** The value of an expression; null if it is not constant. */
  static @Nullable Object valueOf(Expression expression) {
    if (expression instanceof EnclosedExpr enclosed) {
      return valueOf(enclosed.getInner());
    }
    if (expression instanceof UnaryExpr unary) {
      return ofUnary(unary);
    }
    if (expression instanceof BinaryExpr binary) {
      Object left = valueOf(binary.getLeft());
      Object right = left == null ? null : valueOf(binary.getRight());
      return right == null ? null : Operators.apply(binary.getOperator(), left, right);
    }
    if (expression instanceof ConditionalExpr conditional) {
      Object condition = valueOf(conditional.getCondition());
      Object then = condition == null ? null : valueOf(conditional.getThenExpr());
      Object otherwise = then == null ? null : valueOf(conditional.getElseExpr());
      return otherwise == null ? null : Boolean.TRUE.equals(condition) ? then : otherwise;
    }
    if (expression instanceof CastExpr cast) {
      Object value = valueOf(cast.getExpression());
      return value == null ? null : Operators.cast(value, cast.getType().asString());
    }
    return expression.isLiteralExpr() ? ofLiteral(expression) : ofSymbol(expression);
  }

  private static @Nullable Object ofLiteral(Expression literal) {
    if (literal instanceof BooleanLiteralExpr truth) {
      return truth.getValue();
    }
    if (literal instanceof IntegerLiteralExpr number) {
      return number.asNumber().intValue();
    }
    if (literal instanceof LongLiteralExpr number) {
      return number.asNumber().longValue();
    }
    if (literal instanceof DoubleLiteralExpr number) {
      boolean isFloat = number.getValue().endsWith("f") || number.getValue().endsWith("F");
      return isFloat ? (Object) (float) number.asDouble() : (Object) number.asDouble();
    }
    if (literal instanceof CharLiteralExpr character) {
      return character.getValue().translateEscapes().charAt(0);
    }
    if (literal instanceof TextBlockLiteralExpr text) {
      return text.getValue().stripIndent().translateEscapes();
    }
    return literal instanceof StringLiteralExpr text ? text.getValue().translateEscapes() : null;
  }

  private static @Nullable Object ofUnary(UnaryExpr unary) {
    Object value = valueOf(unary.getExpression());
    if (value instanceof Boolean truth) {
      return unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT ? !truth : null;
    }
    Object promoted = value == null ? null : Operators.promoted(value);
    if (promoted == null) {
      return null;
    }
    return switch (unary.getOperator()) {
      case PLUS -> promoted;
      case MINUS -> Operators.apply(BinaryExpr.Operator.MULTIPLY, promoted, -1);
      case BITWISE_COMPLEMENT -> Operators.apply(BinaryExpr.Operator.XOR, promoted, -1);
      default -> null;
    };
  }

  private static @Nullable Object ofSymbol(Expression name) {
    Symbol symbol = name.findData(Attribution.SYMBOL).orElse(null);
    if (symbol == null || symbol.constant() == null) {
      return null;
    }
    Object value = valueOf(Parsed.expression(symbol.constant()));
    return value == null ? null : Operators.cast(value, symbol.type().type().toString());
  }
}

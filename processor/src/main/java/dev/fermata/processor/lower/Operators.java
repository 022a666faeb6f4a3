package dev.fermata.processor.lower;

import com.github.javaparser.ast.expr.BinaryExpr;
import org.jspecify.annotations.Nullable;

/** Java's operators on the values of constant expressions; null where they have no value. */
final class Operators {
  private Operators() {}

  static @Nullable Object apply(BinaryExpr.Operator operator, Object left, Object right) {
    if (left instanceof String || right instanceof String) {
      return switch (operator) {
        case PLUS -> "" + left + right;
        // Constant strings are interned.
        case EQUALS -> left.equals(right);
        case NOT_EQUALS -> !left.equals(right);
        default -> null;
      };
    }
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return switch (operator) {
        case AND, BINARY_AND -> a && b;
        case OR, BINARY_OR -> a || b;
        case XOR, NOT_EQUALS -> !a.equals(b);
        case EQUALS -> a.equals(b);
        default -> null;
      };
    }
    Number a = promoted(left);
    Number b = promoted(right);
    if (a == null || b == null) {
      return null;
    }
    switch (operator) {
      case LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> {
        return a instanceof Long
            ? shifted(operator, a.longValue(), b.longValue())
            : (Object) shifted(operator, a.intValue(), b.longValue());
      }
      default -> {
        if (a instanceof Double || b instanceof Double) {
          return ofDoubles(operator, a.doubleValue(), b.doubleValue());
        }
        if (a instanceof Float || b instanceof Float) {
          Object result = ofDoubles(operator, a.floatValue(), b.floatValue());
          return result instanceof Double number ? (Object) number.floatValue() : result;
        }
        Object result = ofLongs(operator, a.longValue(), b.longValue());
        boolean isLong = a instanceof Long || b instanceof Long;
        return result instanceof Long number && !isLong ? (Object) number.intValue() : result;
      }
    }
  }

  private static int shifted(BinaryExpr.Operator operator, int value, long distance) {
    return switch (operator) {
      case LEFT_SHIFT -> value << distance;
      case SIGNED_RIGHT_SHIFT -> value >> distance;
      default -> value >>> distance;
    };
  }

  private static long shifted(BinaryExpr.Operator operator, long value, long distance) {
    return switch (operator) {
      case LEFT_SHIFT -> value << distance;
      case SIGNED_RIGHT_SHIFT -> value >> distance;
      default -> value >>> distance;
    };
  }

  /** Arithmetic on {@code int} is that on {@code long}, cut off. */
  private static @Nullable Object ofLongs(BinaryExpr.Operator operator, long a, long b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> b == 0 ? null : (Object) (a / b);
      case REMAINDER -> b == 0 ? null : (Object) (a % b);
      case BINARY_AND -> a & b;
      case BINARY_OR -> a | b;
      case XOR -> a ^ b;
      case EQUALS -> a == b;
      case NOT_EQUALS -> a != b;
      case LESS -> a < b;
      case LESS_EQUALS -> a <= b;
      case GREATER -> a > b;
      case GREATER_EQUALS -> a >= b;
      default -> null;
    };
  }

  /** One operation on {@code float} is that on {@code double}, rounded. */
  private static @Nullable Object ofDoubles(BinaryExpr.Operator operator, double a, double b) {
    return switch (operator) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case REMAINDER -> a % b;
      case EQUALS -> a == b;
      case NOT_EQUALS -> a != b;
      case LESS -> a < b;
      case LESS_EQUALS -> a <= b;
      case GREATER -> a > b;
      case GREATER_EQUALS -> a >= b;
      default -> null;
    };
  }

  /** The number after unary numeric promotion (JLS 5.6); null for what is no number. */
  static @Nullable Number promoted(Object value) {
    if (value instanceof Character character) {
      return (int) character;
    }
    return value instanceof Number number ? number : null;
  }

  /** The value in another type: a primitive one or {@code String}. */
  static @Nullable Object cast(Object value, String type) {
    Number number = promoted(value);
    if (number == null) {
      boolean isSame = value instanceof String ? type.endsWith("String") : type.equals("boolean");
      return isSame ? value : null;
    }
    boolean isFloating = number instanceof Float || number instanceof Double;
    // Java narrows a floating-point number by way of an int.
    int integer = isFloating ? (int) number.doubleValue() : number.intValue();
    return switch (type) {
      case "byte" -> (int) (byte) integer;
      case "short" -> (int) (short) integer;
      case "char" -> (char) integer;
      case "int" -> integer;
      case "long" ->
          isFloating ? (Object) (long) number.doubleValue() : (Object) number.longValue();
      case "float" -> number.floatValue();
      case "double" -> number.doubleValue();
      default -> null;
    };
  }
}

package dev.fermata.processor.lower;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.VarType;
import dev.fermata.processor.resolve.ExpressionType;
import dev.fermata.processor.types.TypeTrees;
import java.util.Map;

/** Types as trees, and the conversions between primitive types and their boxes. */
public final class Types {
  public static final ExpressionType BOOLEAN = ExpressionType.of("boolean");
  public static final ExpressionType INT = ExpressionType.of("int");
  public static final ExpressionType STRING = ExpressionType.of("java.lang.String");
  public static final ExpressionType ERROR = ExpressionType.of("java.lang.Error");
  public static final ExpressionType THROWABLE = ExpressionType.of("java.lang.Throwable");

  private static final Map<String, ExpressionType> UNBOXED =
      Map.of(
          "java.lang.Boolean", BOOLEAN,
          "java.lang.Byte", ExpressionType.of("byte"),
          "java.lang.Short", ExpressionType.of("short"),
          "java.lang.Character", ExpressionType.of("char"),
          "java.lang.Integer", INT,
          "java.lang.Long", ExpressionType.of("long"),
          "java.lang.Float", ExpressionType.of("float"),
          "java.lang.Double", ExpressionType.of("double"));

  /** The type as a tree; {@code var} if it cannot be named. */
  public Type tree(ExpressionType type) {
    return type.isDenotable() ? TypeTrees.tree(type.type()) : new VarType();
  }

  public static boolean isBoxed(ExpressionType type) {
    return UNBOXED.containsKey(type.erasure().toString());
  }

  /** The primitive type of a box, else the type itself. */
  public static ExpressionType unboxed(ExpressionType type) {
    return UNBOXED.getOrDefault(type.erasure().toString(), type);
  }

  public static boolean isString(ExpressionType type) {
    return type.isOf("java.lang.String");
  }

  /** Whether the conversion to a string can neither run user code nor give different texts. */
  public static boolean hasFixedText(ExpressionType type) {
    return type.kind().isPrimitive()
        || type.kind() == ExpressionType.Kind.NULL
        || isString(type)
        || isBoxed(type);
  }

  public static PrimitiveType primitive(ExpressionType type) {
    return new PrimitiveType(PrimitiveType.Primitive.valueOf(type.kind().name()));
  }

  /** Whether the result of {@code target op right} is wider than the target, a primitive type. */
  public static boolean isNarrowed(
      ExpressionType target, BinaryExpr.Operator operator, ExpressionType right) {
    boolean isShift =
        operator == BinaryExpr.Operator.LEFT_SHIFT
            || operator == BinaryExpr.Operator.SIGNED_RIGHT_SHIFT
            || operator == BinaryExpr.Operator.UNSIGNED_RIGHT_SHIFT;
    return switch (target.kind()) {
      case BYTE, SHORT, CHAR -> true;
      case INT, LONG, FLOAT -> !isShift && unboxed(right).kind().compareTo(target.kind()) > 0;
      default -> false;
    };
  }
}

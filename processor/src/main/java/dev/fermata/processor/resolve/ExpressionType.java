package dev.fermata.processor.resolve;

import java.util.List;

/**
 * The static type of an expression or variable, as text that may be written in the companion.
 *
 * @param source the type in source form, fully qualified, with captures projected upward and
 *     intersections reduced to their first bound; for a type that cannot be named, a description of
 *     it
 * @param erasure the erasure of the type, fully qualified, in source form; where the companion may
 *     not name it, {@code java.lang.Object}
 * @param kind what sort of type it is
 * @param isDenotable whether {@code source} can stand in source code of the companion
 * @param isExact whether {@code source} is the type itself; false when it was projected, so that a
 *     use may need a cast
 * @param isRaw whether {@code source} mentions a generic class or interface without type arguments
 * @param isDeprecated whether {@code source} mentions a deprecated class or interface
 * @param bounds the bounds of an intersection type, {@code source} the first of them; for a type
 *     that the companion may not name, the nearest supertypes that it may; empty for every other
 */
public record ExpressionType(
    String source,
    String erasure,
    Kind kind,
    boolean isDenotable,
    boolean isExact,
    boolean isRaw,
    boolean isDeprecated,
    List<String> bounds) {

  public ExpressionType {
    bounds = List.copyOf(bounds);
  }

  /** A type with a name of its own, or with none. */
  public ExpressionType(
      String source, String erasure, Kind kind, boolean isDenotable, boolean isExact) {
    this(source, erasure, kind, isDenotable, isExact, false, false, List.of());
  }

  /** The type that a variable can be declared by: this one, or for one without a name, a bound. */
  public ExpressionType nameable() {
    return isDenotable || bounds.isEmpty()
        ? this
        : new ExpressionType(
            bounds.get(0),
            withoutArguments(bounds.get(0)),
            kind,
            true,
            false,
            isRaw,
            isDeprecated,
            bounds);
  }

  /** The same text for what it is no more than a supertype of. */
  public ExpressionType projected() {
    return new ExpressionType(
        source, erasure, kind, isDenotable, false, isRaw, isDeprecated, bounds);
  }

  /** The sorts of type that the passes tell apart. */
  public enum Kind {
    BOOLEAN,
    BYTE,
    SHORT,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    VOID,
    NULL,
    REFERENCE;

    public boolean isPrimitive() {
      return compareTo(DOUBLE) <= 0;
    }
  }

  public static ExpressionType of(String source) {
    return new ExpressionType(source, source, kindOf(source), true, true);
  }

  /**
   * A type in source form without its type arguments: {@code List<T>[]} to {@code List[]}, {@code
   * Outer<X>.Inner<Y>} to {@code Outer.Inner}.
   */
  public static String withoutArguments(String source) {
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    for (char c : source.toCharArray()) {
      if (c == '<') {
        depth++;
      } else if (c == '>') {
        depth--;
      } else if (depth == 0 && c != ' ') {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** The box of a primitive type, {@code Void} for {@code void}; any other type itself. */
  public ExpressionType boxed() {
    return switch (kind) {
      case BOOLEAN -> of("java.lang.Boolean");
      case BYTE -> of("java.lang.Byte");
      case SHORT -> of("java.lang.Short");
      case CHAR -> of("java.lang.Character");
      case INT -> of("java.lang.Integer");
      case LONG -> of("java.lang.Long");
      case FLOAT -> of("java.lang.Float");
      case DOUBLE -> of("java.lang.Double");
      case VOID -> of("java.lang.Void");
      case NULL, REFERENCE -> this;
    };
  }

  private static Kind kindOf(String source) {
    return switch (source) {
      case "boolean" -> Kind.BOOLEAN;
      case "byte" -> Kind.BYTE;
      case "short" -> Kind.SHORT;
      case "char" -> Kind.CHAR;
      case "int" -> Kind.INT;
      case "long" -> Kind.LONG;
      case "float" -> Kind.FLOAT;
      case "double" -> Kind.DOUBLE;
      case "void" -> Kind.VOID;
      default -> Kind.REFERENCE;
    };
  }
}

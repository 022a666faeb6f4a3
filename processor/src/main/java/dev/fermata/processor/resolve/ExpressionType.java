package dev.fermata.processor.resolve;

import dev.fermata.processor.types.TypeRef;
import dev.fermata.processor.types.TypeRef.Declared;
import dev.fermata.processor.types.TypeRef.Primitive;
import java.util.List;

/**
 * The static type of an expression or variable, and what is to be known when it is written.
 *
 * @param type the type, with captures projected upward and intersections reduced to their first
 *     bound
 * @param erasure the erasure of the type; where the companion may not name it, {@code Object}
 * @param kind what sort of type it is
 * @param isExact whether {@code type} is the type itself; false when it was projected, so that a
 *     use may need a cast
 * @param isRaw whether {@code type} mentions a generic class or interface without type arguments
 * @param isDeprecated whether {@code type} mentions a deprecated class or interface
 * @param bounds the bounds of an intersection type, {@code type} the first of them; for a type that
 *     the companion may not name, the nearest supertypes that it may; empty for every other
 */
public record ExpressionType(
    TypeRef type,
    TypeRef erasure,
    Kind kind,
    boolean isExact,
    boolean isRaw,
    boolean isDeprecated,
    List<TypeRef> bounds) {

  public ExpressionType {
    bounds = List.copyOf(bounds);
  }

  /** A type with a name of its own. */
  public static ExpressionType of(TypeRef type) {
    return of(type, type.withoutArguments());
  }

  /** A type with a name of its own, and its erasure where that is no class of its name. */
  public static ExpressionType of(TypeRef type, TypeRef erasure) {
    Kind kind = type instanceof Primitive it ? Kind.valueOf(it.name()) : Kind.REFERENCE;
    return new ExpressionType(type, erasure, kind, true, false, false, List.of());
  }

  /** A generic class without its type arguments. */
  public static ExpressionType rawOf(Declared type) {
    return new ExpressionType(type, type, Kind.REFERENCE, true, true, false, List.of());
  }

  /** A primitive type, {@code void}, or a class without type arguments. */
  public static ExpressionType of(String name) {
    return of(TypeRef.named(name));
  }

  /** Whether {@code type} can stand in source code of the companion. */
  public boolean isDenotable() {
    return type.isDenotable();
  }

  /** Whether it has no type arguments, and is no type parameter. */
  public boolean isErased() {
    return type.equals(erasure);
  }

  /** Whether it is a class or interface, whatever its type arguments. */
  public boolean isOf(String canonicalName) {
    return erasure instanceof TypeRef.Declared it && it.name().equals(canonicalName);
  }

  /** Whether it is a class or interface that has type arguments itself. */
  public boolean hasArguments() {
    TypeRef described = type instanceof TypeRef.Hidden hidden ? hidden.described() : type;
    return described instanceof TypeRef.Declared it && !it.arguments().isEmpty();
  }

  public boolean isArray() {
    return type instanceof TypeRef.Array;
  }

  /** The type that a variable can be declared by: this one, or for one without a name, a bound. */
  public ExpressionType nameable() {
    return isDenotable() || bounds.isEmpty()
        ? this
        : new ExpressionType(
            bounds.get(0),
            bounds.get(0).withoutArguments(),
            kind,
            false,
            isRaw,
            isDeprecated,
            bounds);
  }

  /** The same for what it is no more than a supertype of. */
  public ExpressionType projected() {
    return new ExpressionType(type, erasure, kind, false, isRaw, isDeprecated, bounds);
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
}

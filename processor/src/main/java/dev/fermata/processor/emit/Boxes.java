package dev.fermata.processor.emit;

import dev.fermata.processor.resolve.ExpressionType;

/** The boxes of the primitive types. */
final class Boxes {
  private Boxes() {}

  /** The qualified name of a primitive type's box; the type itself for any other. */
  static String boxOf(ExpressionType type) {
    return switch (type.kind()) {
      case BOOLEAN -> "java.lang.Boolean";
      case BYTE -> "java.lang.Byte";
      case SHORT -> "java.lang.Short";
      case CHAR -> "java.lang.Character";
      case INT -> "java.lang.Integer";
      case LONG -> "java.lang.Long";
      case FLOAT -> "java.lang.Float";
      case DOUBLE -> "java.lang.Double";
      case VOID -> "java.lang.Void";
      case NULL, REFERENCE -> type.source();
    };
  }
}

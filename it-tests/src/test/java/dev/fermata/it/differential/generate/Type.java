package dev.fermata.it.differential.generate;

import java.util.List;

/** The types of generated expressions. */
enum Type {
  INT("int", "Integer"),
  LONG("long", "Long"),
  DOUBLE("double", "Double"),
  CHAR("char", "Character"),
  BYTE("byte", "Byte"),
  BOOLEAN("boolean", "Boolean"),
  STRING("String", "String"),
  BOXED_INT("Integer", "Integer"),
  OBJECT("Object", "Object"),
  COLOR("Color", "Color"),
  POINT("Point", "Point"),
  INTS("int[]", "int[]"),
  LIST("List<Integer>", "List<Integer>");

  /**
   * Those whose text says all there is to say, once and for all: what is printed of an operand must
   * not depend on when it is printed.
   */
  static final List<Type> PRINTABLE =
      List.of(INT, LONG, DOUBLE, CHAR, BYTE, BOOLEAN, STRING, BOXED_INT, OBJECT, COLOR, POINT);

  static final List<Type> ALL = List.of(values());

  private final String text;
  private final String boxed;

  Type(String text, String boxed) {
    this.text = text;
    this.boxed = boxed;
  }

  /** The type in source. */
  String text() {
    return text;
  }

  /** The type as a type argument. */
  String boxed() {
    return boxed;
  }

  boolean isNumeric() {
    return this == INT || this == LONG || this == DOUBLE || this == CHAR || this == BYTE;
  }

  boolean isPrimitive() {
    return isNumeric() || this == BOOLEAN;
  }
}

package dev.fermata.it.differential.generate;

import java.util.List;
import java.util.Locale;

/** The types of generated expressions, and what can be written of each without any operand. */
enum Type {
  INT("int", "Integer", "1", "0", "1", "2", "3", "-1", "7", "(int) 'x'", "Integer.MAX_VALUE"),
  LONG("long", "Long", "1", "0L", "1L", "5L", "-2L"),
  SHORT("short", "Short", "1", "(short) 2", "(short) -4", "Short.MAX_VALUE"),
  FLOAT("float", "Float", "1", "0.25f", "1f", "-3e3f"),
  DOUBLE("double", "Double", "1", "0.5", "1.0", "-2.5", "3e2"),
  CHAR("char", "Character", "'c'", "'a'", "'z'", "'\\n'", "'0'", "'\\u0041'"),
  BYTE("byte", "Byte", "1", "(byte) 1", "(byte) 100", "(byte) -3"),
  BOOLEAN("boolean", "Boolean", "true", "true", "false"),
  STRING(
      "String",
      "String",
      "\"s\"",
      "\"\"",
      "\"a\"",
      "\"bc\"",
      "\"d\\t\"",
      "\"\"\"\n  text\n    \"block\" \\t\n  end\"\"\""),
  BOXED_INT(
      "Integer",
      "Integer",
      "2",
      "Integer.valueOf(4)",
      "(Integer) 0",
      "Integer.valueOf(2)",
      "Integer.valueOf(1000)",
      "(Integer) null"),
  OBJECT(
      "Object",
      "Object",
      "\"object\"",
      "(Object) 1",
      "(Object) \"o\"",
      "(Object) 'c'",
      "(Object) null"),
  COLOR("Color", "Color", "Color.GREEN", "Color.RED", "Color.GREEN", "Color.BLUE"),
  POINT("Point", "Point", "new Point(3, \"field\")", "new Point(1, \"p\")", "new Point(2, null)"),
  SHAPE("Shape", "Shape", "new Circle(1)", "new Circle(2)", "new Square('q', \"side\")"),
  INTS(
      "int[]",
      "int[]",
      "new int[] {5, 6}",
      "new int[] {1, 2, 3}",
      "new int[] {4, 0}",
      "new int[2]"),
  LIST(
      "List<Integer>",
      "List<Integer>",
      "new ArrayList<>(Arrays.asList(7, 8))",
      "listOf(1, 2)",
      "List.<Integer>of()",
      "new ArrayList<>(listOf(3))");

  /**
   * Those whose text says all there is to say, once and for all: what is printed of an operand must
   * not depend on when it is printed.
   */
  static final List<Type> PRINTABLE =
      List.of(
          INT, LONG, SHORT, FLOAT, DOUBLE, CHAR, BYTE, BOOLEAN, STRING, BOXED_INT, OBJECT, COLOR,
          POINT, SHAPE);

  static final List<Type> ALL = List.of(values());

  private final String text;
  private final String boxed;
  private final String initial;
  private final List<String> literals;

  Type(String text, String boxed, String initial, String... literals) {
    this.text = text;
    this.boxed = boxed;
    this.initial = initial;
    this.literals = List.of(literals);
  }

  /** The type in source. */
  String text() {
    return text;
  }

  /** The type as a type argument. */
  String boxed() {
    return boxed;
  }

  /** What a field of the type begins with. */
  String initial() {
    return initial;
  }

  /** Constants, and what is as simple. */
  List<String> literals() {
    return literals;
  }

  /** The name of the program's static field of this type. */
  String staticField() {
    return "s" + fieldSuffix();
  }

  /** The name of its instance field of this type. */
  String instanceField() {
    return "f" + fieldSuffix();
  }

  private String fieldSuffix() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace("_", "");
  }

  /** The type itself, or what it is boxed to. */
  Type ofReference() {
    return this == INT ? BOXED_INT : this;
  }

  /**
   * The types that are converted when they are assigned to a variable of this one. No {@code float}
   * to a {@code double}: javac makes a {@code double} of an {@code int} that a conditional would
   * make a {@code float} of before.
   */
  List<Type> narrower() {
    return switch (this) {
      case SHORT -> List.of(BYTE);
      case INT -> List.of(BYTE, SHORT, CHAR, BOXED_INT);
      case LONG -> List.of(BYTE, SHORT, CHAR, INT, BOXED_INT);
      case FLOAT -> List.of(BYTE, SHORT, CHAR, INT, LONG);
      case DOUBLE -> List.of(BYTE, SHORT, CHAR, INT, LONG);
      case BOXED_INT -> List.of(INT);
      case OBJECT -> List.of(BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE, BOOLEAN);
      default -> List.of();
    };
  }
}

package dev.fermata.it.differential.generate;

import java.util.List;

/** What assignments assign to, with operands of its own, and assignments. */
final class TargetGenerator {
  private static final List<Type> WITH_OPERATORS =
      List.of(
          Type.INT,
          Type.LONG,
          Type.SHORT,
          Type.FLOAT,
          Type.DOUBLE,
          Type.BYTE,
          Type.CHAR,
          Type.STRING,
          Type.BOXED_INT);

  private final Choices choices;
  private final Variables variables;
  private final MethodContext method;
  private final ExpressionGenerator expressions;

  TargetGenerator(
      Choices choices, Variables variables, MethodContext method, ExpressionGenerator expressions) {
    this.choices = choices;
    this.variables = variables;
    this.method = method;
    this.expressions = expressions;
  }

  /** Something of a type that may be assigned to. */
  String of(Type type, int depth) {
    int d = depth - 1;
    if (type == Type.INT && choices.chance(25)) {
      return element(d);
    }
    if (type == Type.INT && choices.chance(15)) {
      return "boxAt(" + expressions.of(Type.INT, d) + ").content";
    }
    if (choices.chance(15)) {
      return receiver(d) + "." + type.instanceField();
    }
    List<String> locals = variables.of(type, Variables.Use.ASSIGN);
    if (expressions.place().onlyCapturable() || locals.isEmpty() || choices.chance(30)) {
      return choices.of(method.fields(type, expressions.place()));
    }
    return choices.of(locals);
  }

  /** An element of an array of {@code int}, which even a guard may assign to. */
  String element(int depth) {
    return choices.way(
        () -> "(" + expressions.of(Type.INTS, depth) + ")[" + index(depth) + "]",
        () ->
            "grid(%s)[%s][%s]"
                .formatted(expressions.of(Type.INT, depth), index(depth), index(depth)));
  }

  String assignment(Type type, int depth) {
    return of(type, depth) + " = " + expressions.of(type, depth);
  }

  String compoundAssignment(int depth) {
    return compoundAssignment(choices.of(WITH_OPERATORS), depth);
  }

  String compoundAssignment(Type type, int depth) {
    String target = of(type, depth);
    return switch (type) {
      case STRING -> target + " += " + expressions.any(depth);
      case FLOAT, DOUBLE ->
          target + choices.of(" += ", " -= ", " /= ") + expressions.of(Type.INT, depth);
      case BOXED_INT ->
          target + choices.of(" += ", " *= ", " ^= ") + expressions.cast(Type.INT, depth);
      default ->
          target
              + choices.of(" += ", " -= ", " *= ", " |= ", " <<= ", " >>>= ", " %= ")
              + expressions.of(choices.of(Type.INT, Type.INT, Type.CHAR, Type.BYTE), depth);
    };
  }

  /** Of an array with two elements or one, mostly within it. */
  private String index(int depth) {
    return expressions.of(Type.INT, depth) + " & " + choices.of("0", "1", "1", "3");
  }

  private String receiver(int depth) {
    String object = method.programObject(expressions.place());
    return choices.way(
        () -> "same(" + object + ")",
        () ->
            expressions.place().mayAwait()
                ? "await(value(" + object + "))"
                : "same(" + object + ")",
        () -> "second(" + expressions.any(depth) + ", " + object + ")");
  }
}

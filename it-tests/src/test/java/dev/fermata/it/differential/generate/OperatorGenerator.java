package dev.fermata.it.differential.generate;

/** What makes a value of a type out of others: operators, and the methods of a type. */
final class OperatorGenerator {
  private final Choices choices;
  private final Variables variables;
  private final MethodContext method;
  private final ExpressionGenerator expressions;
  private final TargetGenerator targets;
  private final PatternGenerator patterns;

  OperatorGenerator(
      Choices choices,
      Variables variables,
      MethodContext method,
      ExpressionGenerator expressions,
      TargetGenerator targets,
      PatternGenerator patterns) {
    this.choices = choices;
    this.variables = variables;
    this.method = method;
    this.expressions = expressions;
    this.targets = targets;
    this.patterns = patterns;
  }

  /** An expression of a type whose operands are nested at most so deep. */
  String of(Type type, int depth) {
    return switch (type) {
      case INT -> choices.chance(50) ? intOperator(depth) : intMethod(depth);
      case LONG -> longOperator(depth);
      case SHORT -> "(short) " + cast(choices.of(Type.INT, Type.CHAR, Type.LONG), depth);
      case FLOAT -> floatOperator(depth);
      case DOUBLE -> doubleOperator(depth);
      case CHAR ->
          choices.way(
              () -> "(char) (" + leaf(Type.CHAR) + " + " + operand(Type.INT, depth) + ")",
              () -> "(" + operand(Type.STRING, depth) + " + 'q').charAt(0)");
      case BYTE -> "(byte) " + cast(Type.INT, depth);
      case BOOLEAN -> choices.chance(60) ? booleanOperator(depth) : typeTest(depth);
      case STRING -> stringOperator(depth);
      case BOXED_INT ->
          choices.way(
              () -> "Integer.valueOf(" + cast(Type.INT, depth) + ")",
              () -> "(Integer) " + cast(Type.INT, depth));
      case OBJECT -> "((Object) (" + expressions.any(depth) + "))";
      case COLOR -> "Color.values()[Math.floorMod(" + operand(Type.INT, depth) + ", 3)]";
      case POINT ->
          "new Point(" + operand(Type.INT, depth) + ", " + operand(Type.STRING, depth) + ")";
      case SHAPE ->
          choices.way(
              () -> "new Circle(" + operand(Type.INT, depth) + ")",
              () ->
                  "new Square("
                      + operand(Type.CHAR, depth)
                      + ", "
                      + operand(Type.OBJECT, depth)
                      + ")");
      case INTS ->
          choices.way(
              () ->
                  "new int[] {" + operand(Type.INT, depth) + ", " + operand(Type.INT, depth) + "}",
              () -> "new int[(" + operand(Type.INT, depth) + " & 1) + 2]",
              () ->
                  "(new int[2][("
                      + operand(Type.INT, depth)
                      + " & 1) + 2])["
                      + operand(Type.INT, depth)
                      + " & 1]");
      case LIST ->
          choices.way(
              () ->
                  "listOf("
                      + operand(Type.BOXED_INT, depth)
                      + ", "
                      + operand(Type.INT, depth)
                      + ")",
              () -> "new ArrayList<>(" + cast(Type.LIST, depth) + ")");
    };
  }

  private String intOperator(int depth) {
    return choices.way(
        () ->
            "("
                + operand(Type.INT, depth)
                + choices.of(" + ", " - ", " * ", " & ", " | ", " ^ ")
                + operand(
                    choices.of(Type.INT, Type.INT, Type.CHAR, Type.SHORT, Type.BOXED_INT), depth)
                + ")",
        () ->
            "("
                + operand(Type.INT, depth)
                + choices.of(" / ", " % ")
                + choices.of("2", "5", leaf(Type.INT))
                + ")",
        () ->
            "("
                + operand(Type.INT, depth)
                + choices.of(" << ", " >> ", " >>> ")
                + operand(choices.of(Type.INT, Type.LONG), 0)
                + ")",
        () -> "(" + choices.of("-", "~", "+") + "(" + operand(Type.INT, depth) + "))",
        () ->
            "(int) "
                + cast(choices.of(Type.LONG, Type.DOUBLE, Type.FLOAT, Type.CHAR, Type.BYTE), depth),
        () -> step(depth),
        () -> step(depth),
        () ->
            expressions.place().isGuard()
                ? step(depth)
                : "(int) ("
                    + targets.compoundAssignment(
                        choices.of(Type.INT, Type.BYTE, Type.CHAR, Type.SHORT, Type.LONG), depth)
                    + ")");
  }

  private String step(int depth) {
    String target =
        expressions.place().isGuard() ? targets.element(depth) : targets.of(Type.INT, depth);
    String operator = choices.of("++", "--");
    return choices.chance(50) ? "(" + target + operator + ")" : "(" + operator + target + ")";
  }

  private String intMethod(int depth) {
    return choices.way(
        () -> operand(Type.STRING, depth) + ".length()",
        () -> operand(Type.POINT, depth) + ".a()",
        () -> "(" + operand(Type.INTS, depth) + ")[" + operand(Type.INT, depth) + " & 1]",
        () -> "(" + operand(Type.INTS, depth) + ").length",
        () ->
            "sum("
                + operand(Type.INT, depth)
                + ", "
                + operand(Type.INT, depth)
                + ", "
                + operand(Type.INT, depth)
                + ")",
        () -> operand(Type.LIST, depth) + ".size()",
        () -> "(" + operand(Type.COLOR, depth) + ").ordinal()",
        () -> "(int) " + operand(Type.BOXED_INT, depth),
        () -> method.helper(choices, expressions.place()) + "(" + operand(Type.INT, depth) + ")");
  }

  private String longOperator(int depth) {
    return choices.way(
        () ->
            "("
                + operand(Type.LONG, depth)
                + choices.of(" + ", " - ", " * ", " ^ ", " << ")
                + operand(choices.of(Type.INT, Type.LONG, Type.CHAR), depth)
                + ")",
        () ->
            "("
                + operand(Type.INT, depth)
                + choices.of(" + ", " - ", " & ")
                + operand(Type.LONG, depth)
                + ")",
        () -> "(long) " + cast(choices.of(Type.INT, Type.DOUBLE), depth));
  }

  private String floatOperator(int depth) {
    return choices.way(
        () ->
            "("
                + operand(Type.FLOAT, depth)
                + choices.of(" + ", " - ", " * ", " / ")
                + operand(choices.of(Type.INT, Type.LONG, Type.FLOAT), depth)
                + ")",
        () -> "(float) " + cast(choices.of(Type.INT, Type.DOUBLE), depth));
  }

  private String doubleOperator(int depth) {
    return choices.way(
        () ->
            "("
                + operand(Type.DOUBLE, depth)
                + choices.of(" + ", " - ", " * ", " / ", " % ")
                + operand(choices.of(Type.INT, Type.LONG, Type.FLOAT, Type.DOUBLE), depth)
                + ")",
        () -> "(double) " + cast(Type.INT, depth));
  }

  private String booleanOperator(int depth) {
    return choices.way(
        () ->
            "("
                + cast(Type.INT, depth)
                + choices.of(" < ", " <= ", " > ", " == ", " != ")
                + operand(choices.of(Type.INT, Type.CHAR, Type.LONG, Type.BOXED_INT), depth)
                + ")",
        () ->
            "("
                + operand(Type.BOOLEAN, depth)
                + choices.of(" && ", " || ")
                + operand(Type.BOOLEAN, depth)
                + ")",
        () ->
            "("
                + operand(Type.BOOLEAN, depth)
                + choices.of(" && ", " || ", " & ", " | ", " ^ ")
                + operand(Type.BOOLEAN, depth)
                + ")",
        () -> "!(" + operand(Type.BOOLEAN, depth) + ")",
        () -> operand(Type.STRING, depth) + ".equals(" + operand(Type.STRING, depth) + ")",
        () -> "(" + operand(Type.COLOR, depth) + " == " + operand(Type.COLOR, depth) + ")");
  }

  private String typeTest(int depth) {
    String operand = expressions.tested(depth);
    String negation = choices.of("", "", "!");
    String binding = variables.fresh("m");
    int mark = variables.enter();
    String pattern =
        choices.way(
            () -> choices.of("String", "Integer", "Point", "Shape"),
            () -> {
              variables.declare(binding, Type.STRING, Variables.Use.CAPTURE);
              return choices.of("", "final ") + "String " + binding;
            },
            () -> {
              if (!method.language().hasPatternSwitches()) {
                return "Circle";
              }
              variables.declare(binding, Type.INT, Variables.Use.CAPTURE);
              return "Point("
                  + choices.of("int ", "var ")
                  + binding
                  + ", "
                  + patterns.unnamed()
                  + ")";
            });
    String test = "(" + operand + " instanceof " + pattern + ")";
    // A binding is in scope where the test is known to have succeeded.
    String rest = operand(Type.BOOLEAN, depth);
    variables.leave(mark);
    return negation.isEmpty()
        ? "(" + test + " && " + rest + ")"
        : "(!" + test + " || " + rest + ")";
  }

  private String stringOperator(int depth) {
    return choices.way(
        () -> "(" + operand(Type.STRING, depth) + " + " + expressions.any(depth) + ")",
        () -> "(" + expressions.any(depth) + " + " + operand(Type.STRING, depth) + ")",
        () ->
            "("
                + operand(Type.STRING, depth)
                + " + "
                + expressions.any(depth)
                + " + "
                + expressions.any(depth)
                + ")",
        () -> "String.valueOf((Object) (" + expressions.any(depth) + "))",
        () ->
            "join("
                + expressions.anyArgument(depth)
                + ", "
                + expressions.anyArgument(depth)
                + ", "
                + expressions.anyArgument(depth)
                + ")",
        () -> operand(Type.POINT, depth) + ".toString()");
  }

  private String operand(Type type, int depth) {
    return expressions.of(type, depth);
  }

  private String cast(Type type, int depth) {
    return expressions.cast(type, depth);
  }

  private String leaf(Type type) {
    return expressions.leaf(type);
  }
}

package dev.fermata.it.differential.generate;

/** Switch expressions, with patterns where the language has them. */
final class SwitchExpressionGenerator {
  private final Choices choices;
  private final Variables variables;
  private final MethodContext method;
  private final ExpressionGenerator expressions;
  private final PatternGenerator patterns;

  SwitchExpressionGenerator(
      Choices choices,
      Variables variables,
      MethodContext method,
      ExpressionGenerator expressions,
      PatternGenerator patterns) {
    this.choices = choices;
    this.variables = variables;
    this.method = method;
    this.expressions = expressions;
    this.patterns = patterns;
  }

  /** A switch that gives a value of a type, its operands nested at most so deep. */
  String of(Type type, int depth) {
    return choices.way(
        () ->
            ("(switch (%s) { case 0 -> %s;"
                    + " case 1, 2 -> { trace(\"case\"); yield same(%s); } default -> %s; })")
                .formatted(
                    expressions.of(choices.of(Type.INT, Type.BOXED_INT), depth),
                    expressions.of(type, depth),
                    expressions.argument(type, depth),
                    expressions.of(type, depth)),
        () ->
            ("(switch (%s) { case RED: trace(\"red\"); case GREEN: yield same(%s);"
                    + " default: yield same(%s); })")
                .formatted(
                    expressions.of(Type.COLOR, depth),
                    expressions.argument(type, depth),
                    expressions.argument(type, depth)),
        () ->
            "(switch (%s) { case RED, BLUE -> %s; case GREEN -> throw new Boom(\"green\"); })"
                .formatted(expressions.of(Type.COLOR, depth), expressions.of(type, depth)),
        () ->
            "(switch (%s) { case \"a\", \"\" -> %s; default -> %s; })"
                .formatted(
                    expressions.of(Type.STRING, depth),
                    expressions.of(type, depth),
                    expressions.of(type, depth)),
        () -> patternSwitch(type, depth),
        () -> patternSwitch(type, depth));
  }

  private String patternSwitch(Type type, int depth) {
    if (!method.language().hasPatternSwitches()) {
      return expressions.leaf(type);
    }
    return choices.chance(50) ? openSwitch(type, depth) : sealedSwitch(type, depth);
  }

  private String openSwitch(Type type, int depth) {
    StringBuilder text = new StringBuilder("(switch (");
    text.append(expressions.of(Type.OBJECT, depth)).append(") {");
    text.append(guardedCase("String %s", Type.STRING, type, depth));
    text.append(guardedCase("Integer %s", Type.BOXED_INT, type, depth));
    text.append(guardedCase("Point(int %s, " + patterns.unnamed() + ")", Type.INT, type, depth));
    if (choices.chance(60)) {
      text.append(" case null -> ").append(expressions.of(type, depth)).append(';');
    }
    return text.append(" default -> ")
        .append(expressions.of(type, depth))
        .append("; })")
        .toString();
  }

  /** Exhaustive without a default. */
  private String sealedSwitch(Type type, int depth) {
    StringBuilder text = new StringBuilder("(switch (");
    text.append(expressions.cast(Type.SHAPE, depth)).append(") {");
    if (choices.chance(50)) {
      text.append(guardedCase("Circle(int %s)", Type.INT, type, depth));
    }
    if (choices.chance(50)) {
      text.append(
          guardedCase(
              "Square(" + patterns.unnamed() + ", Point(var %s, " + patterns.unnamed() + "))",
              Type.INT,
              type,
              depth));
    }
    text.append(plainCase("Square(char %s, " + patterns.unnamed() + ")", Type.CHAR, type, depth));
    return text.append(plainCase("Circle(var %s)", Type.INT, type, depth)).append(" })").toString();
  }

  private String guardedCase(String pattern, Type bindingType, Type type, int depth) {
    String binding = variables.fresh("b");
    int mark = variables.enter();
    variables.declare(binding, bindingType, Variables.Use.CAPTURE);
    String guard = choices.chance(50) ? patterns.guard() : patterns.weakGuard(binding);
    String result = expressions.of(type, depth);
    variables.leave(mark);
    return " case " + pattern.formatted(binding) + guard + " -> " + result + ";";
  }

  private String plainCase(String pattern, Type bindingType, Type type, int depth) {
    String binding = variables.fresh("b");
    int mark = variables.enter();
    variables.declare(binding, bindingType, Variables.Use.CAPTURE);
    String result = expressions.of(type, depth);
    variables.leave(mark);
    return " case " + pattern.formatted(binding) + " -> " + result + ";";
  }
}

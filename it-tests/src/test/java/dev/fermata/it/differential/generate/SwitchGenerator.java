package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.generate.JumpTargets.Sort;
import dev.fermata.it.differential.generate.Variables.Use;
import java.util.List;

/** Switch statements of both forms, and switch expressions whose cases are blocks. */
final class SwitchGenerator {
  private final Choices choices;
  private final Variables variables;
  private final MethodContext method;
  private final StatementGenerator statements;
  private final ExpressionGenerator expressions;
  private final JumpTargets targets;
  private final PatternGenerator patterns;

  SwitchGenerator(
      Choices choices,
      Variables variables,
      MethodContext method,
      StatementGenerator statements,
      ExpressionGenerator expressions,
      JumpTargets targets) {
    this.choices = choices;
    this.variables = variables;
    this.method = method;
    this.statements = statements;
    this.expressions = expressions;
    this.targets = targets;
    this.patterns = new PatternGenerator(choices, variables, method, expressions);
  }

  String statement(int depth) {
    return targets.inside(
        Sort.SWITCH,
        "",
        () ->
            method.language().hasPatternSwitches() && choices.chance(40)
                ? patternSwitch(depth)
                : choices.chance(50) ? arrowSwitch(depth) : oldSwitch(depth));
  }

  private String arrowSwitch(int depth) {
    return choices.way(
        () ->
            "switch (%s) {\ncase 0 -> %scase 1, 2 -> %s%s}\n"
                .formatted(
                    expressions.of(choices.of(Type.INT, Type.BOXED_INT)),
                    statements.block(depth),
                    statements.block(depth, true),
                    choices.chance(70) ? "default -> " + statements.block(depth) : ""),
        () ->
            "switch (%s) {\ncase RED -> %scase BLUE -> %s;\ndefault -> %s}\n"
                .formatted(
                    expressions.of(Type.COLOR),
                    statements.block(depth),
                    expressions.effect(2),
                    statements.block(depth)),
        () ->
            "switch (%s) {\ncase \"\" -> %scase \"a\", \"bc\" -> %s}\n"
                .formatted(
                    expressions.of(Type.STRING), statements.block(depth), statements.block(depth)));
  }

  private String oldSwitch(int depth) {
    Type type = choices.of(Type.INT, Type.BOXED_INT, Type.COLOR, Type.CHAR, Type.STRING);
    List<String> labels =
        switch (type) {
          case COLOR -> List.of("RED", "GREEN", "BLUE");
          case CHAR -> List.of("'a'", "'b'", "'z'");
          case STRING -> List.of("\"a\"", "\"\"", "\"bc\"");
          default -> List.of("0", "1", "-1", "7");
        };
    int defaultAt = choices.below(labels.size() + 2);
    StringBuilder text = new StringBuilder("switch (" + expressions.of(type) + ") {\n");
    for (int i = 0; i <= labels.size(); i++) {
      if (i == defaultAt) {
        text.append("default:\n").append(group(depth));
      }
      if (i < labels.size()) {
        text.append("case ").append(labels.get(i)).append(":\n").append(group(depth));
      }
    }
    return text.append("}\n").toString();
  }

  /** The statements of a case, which may fall through, in braces: a case declares for the next. */
  private String group(int depth) {
    if (choices.chance(20)) {
      return "";
    }
    return statements.block(depth - 1) + (choices.chance(50) ? "break;\n" : "");
  }

  private String patternSwitch(int depth) {
    String operand = expressions.of(Type.OBJECT);
    String point = patternCase("Point(int %s, " + patterns.unnamed() + ")", Type.INT, true, depth);
    String shape =
        patternCase(
            "Square(%s, Object %%s)".formatted(patterns.unnamed()), Type.OBJECT, false, depth);
    String string = patternCase("String %s", Type.STRING, choices.chance(40), depth);
    return "switch (%s) {\n%s%s%s%sdefault -> %s}\n"
        .formatted(
            operand,
            point,
            shape,
            string,
            choices.chance(50) ? "case null -> " + statements.block(depth) : "",
            statements.block(depth));
  }

  private String patternCase(String pattern, Type bindingType, boolean isGuarded, int depth) {
    String binding = variables.fresh("b");
    int mark = variables.enter();
    variables.declare(binding, bindingType, Use.CAPTURE);
    String text =
        "case "
            + pattern.formatted(binding)
            + (isGuarded ? patterns.guard() : "")
            + " -> "
            + statements.block(depth, true);
    variables.leave(mark);
    return text;
  }

  /** A variable whose initializer is a switch with blocks that yield. */
  String declaration(int depth) {
    Type type = choices.of(Type.ALL);
    String selector = expressions.of(Type.INT);
    String cases =
        targets.insideExpression(
            () ->
                "case 0 -> {\n%s}\ncase 1 -> %s;\ndefault -> {\n%s}\n"
                    .formatted(yielding(type, depth), expressions.of(type), yielding(type, depth)));
    String name = variables.fresh("v");
    variables.declare(name, type, Use.ASSIGN);
    return "%s %s = switch (%s) {\n%s};\n".formatted(type.text(), name, selector, cases);
  }

  private String yielding(Type type, int depth) {
    int mark = variables.enter();
    String text = statements.statement(depth - 1);
    if (choices.chance(30)) {
      text += "if (" + expressions.of(Type.BOOLEAN) + ") {\n" + yielded(type) + "}\n";
    }
    text +=
        choices.chance(25)
            ? "try {\n" + yielded(type) + "} finally {\n" + statements.statement(depth - 1) + "}\n"
            : yielded(type);
    variables.leave(mark);
    return text;
  }

  private String yielded(Type type) {
    return "yield same(" + expressions.cast(type, 2) + ");\n";
  }
}

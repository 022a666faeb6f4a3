package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.generate.JumpTargets.Sort;
import dev.fermata.it.differential.generate.Variables.Use;

/** Loops of every form. Each ends after a few turns, whatever happens in it. */
final class LoopGenerator {
  private final Choices choices;
  private final Variables variables;
  private final StatementGenerator statements;
  private final ExpressionGenerator expressions;
  private final JumpTargets targets;

  LoopGenerator(
      Choices choices,
      Variables variables,
      StatementGenerator statements,
      ExpressionGenerator expressions,
      JumpTargets targets) {
    this.choices = choices;
    this.variables = variables;
    this.statements = statements;
    this.expressions = expressions;
    this.targets = targets;
  }

  String loop(int depth) {
    return choices.way(
        () -> forLoop(depth),
        () -> whileLoop(depth),
        () -> doLoop(depth),
        () -> endlessLoop(depth),
        () -> forEach(depth),
        () -> forEach(depth));
  }

  private String forLoop(int depth) {
    String index = variables.fresh("i");
    String other = variables.fresh("j");
    String label = label();
    int mark = variables.enter();
    String first = choices.of("0", "0", "same(0)");
    String second = choices.chance(25) ? ", " + other + " = " + expressions.of(Type.INT) : "";
    variables.declare(index, Type.INT, Use.READ);
    if (!second.isEmpty()) {
      variables.declare(other, Type.INT, Use.ASSIGN);
    }
    String condition = index + " < " + turns() + (choices.chance(30) ? " && " + condition() : "");
    String update = index + "++" + (choices.chance(25) ? ", " + expressions.effect(1) : "");
    String copy = variables.fresh("v");
    variables.declare(copy, Type.INT, Use.CAPTURE);
    String text =
        "%sfor (int %s = %s%s; %s; %s) {\nint %s = %s;\n%s}\n"
            .formatted(
                prefix(label),
                index,
                first,
                second,
                condition,
                update,
                copy,
                index,
                body(label, depth));
    variables.leave(mark);
    return text;
  }

  private String whileLoop(int depth) {
    String counter = counter();
    String label = label();
    String condition = choices.chance(40) ? " && " + condition() : "";
    return "int %s = 0;\n%swhile (%s++ < %s%s) {\n%s}\n"
        .formatted(counter, prefix(label), counter, turns(), condition, body(label, depth));
  }

  private String doLoop(int depth) {
    String counter = counter();
    String label = label();
    String condition = choices.chance(50) ? " && " + condition() : "";
    return "int %s = 0;\n%sdo {\n%s++;\n%s} while (%s < %s%s);\n"
        .formatted(
            counter, prefix(label), counter, body(label, depth), counter, turns(), condition);
  }

  private String endlessLoop(int depth) {
    String counter = counter();
    String label = label();
    return "int %s = 0;\n%s%s {\nif (%s++ >= %s) {\nbreak;\n}\n%s}\n"
        .formatted(
            counter,
            prefix(label),
            choices.of("for (;;)", "while (true)"),
            counter,
            turns(),
            body(label, depth));
  }

  private String forEach(int depth) {
    Type elements = choices.of(Type.INTS, Type.LIST);
    String iterated = expressions.of(elements);
    String element = variables.fresh("e");
    String label = label();
    int mark = variables.enter();
    Type declared = choices.of(Type.INT, Type.BOXED_INT);
    variables.declare(element, declared, choices.of(Use.ASSIGN, Use.CAPTURE));
    boolean isInferred =
        declared == (elements == Type.LIST ? Type.BOXED_INT : Type.INT) && choices.chance(40);
    String text =
        "%sfor (%s %s : %s) {\n%s}\n"
            .formatted(
                prefix(label),
                isInferred ? "var" : declared.text(),
                element,
                iterated,
                body(label, depth));
    variables.leave(mark);
    return text;
  }

  private String body(String label, int depth) {
    return targets.inside(Sort.LOOP, label, () -> statements.statements(depth, false));
  }

  private String counter() {
    String counter = variables.fresh("n");
    variables.declare(counter, Type.INT, Use.READ);
    return counter;
  }

  private String turns() {
    return choices.of("1", "2", "3");
  }

  private String label() {
    return choices.chance(40) ? variables.fresh("label") : "";
  }

  private static String prefix(String label) {
    return label.isEmpty() ? "" : label + ":\n";
  }

  private String condition() {
    return expressions.of(Type.BOOLEAN);
  }
}

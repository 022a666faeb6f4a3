package dev.fermata.it.differential.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * Random statements. Loops are bounded, and whether a statement can complete normally is known, so
 * that nothing unreachable is written.
 */
final class StatementGenerator {
  /** What a break or continue may leave or go on with. */
  private enum Sort {
    LOOP,
    SWITCH,
    BLOCK
  }

  /** A target of jumps; its label is empty when it has none. */
  private record Target(Sort sort, String label) {}

  private final Choices choices;
  private final Variables variables;
  private final MethodContext method;
  private final ExpressionGenerator expressions;
  private final List<Target> targets = new ArrayList<>();
  private boolean mayReturn = true;
  private int budget;
  private int tries;

  StatementGenerator(Choices choices, Variables variables, MethodContext method, int budget) {
    this.choices = choices;
    this.variables = variables;
    this.method = method;
    this.budget = budget;
    this.expressions = new ExpressionGenerator(choices, variables, method);
  }

  /** A body that returns in the end. */
  String body() {
    StringBuilder text = new StringBuilder();
    while (budget > 0) {
      text.append(statement(3));
    }
    return text.append("return ")
        .append(expression(method.signature().result()))
        .append(";\n")
        .toString();
  }

  private String expression(Type type) {
    return expressions.of(type, 1 + choices.below(3));
  }

  /** Statements in braces; the last may jump away where that is allowed. */
  private String block(int depth, boolean mayJump) {
    int mark = variables.enter();
    StringBuilder text = new StringBuilder("{\n");
    int count = 1 + choices.below(3);
    for (int i = 0; i < count; i++) {
      text.append(statement(depth - 1));
    }
    if (mayJump && choices.chance(25)) {
      text.append(jump());
    }
    variables.leave(mark);
    return text.append("}\n").toString();
  }

  private String block(int depth) {
    return block(depth, false);
  }

  private String statement(int depth) {
    budget--;
    if (depth <= 0 || budget <= 0) {
      return simple();
    }
    return switch (choices.below(20)) {
      case 0, 1 -> ifStatement(depth);
      case 2 -> forLoop(depth);
      case 3 -> whileLoop(depth);
      case 4 -> forEach(depth);
      case 5, 6, 7 -> tryStatement(depth);
      case 8 -> tryWithResources(depth);
      case 9, 10 -> switchStatement(depth);
      case 11 -> labeledBlock(depth);
      case 12 -> assignedInBranches(depth);
      case 13 -> switchExpressionWithBlocks(depth);
      case 14 -> patternStatement(depth);
      case 15 -> "if (" + expression(Type.BOOLEAN) + ") {\n" + jump() + "}\n";
      default -> simple();
    };
  }

  private String simple() {
    return choices.way(
        this::declaration,
        this::declaration,
        this::declaration,
        () -> expressions.effect(2) + ";\n",
        () -> expressions.effect(2) + ";\n",
        () -> "trace(" + expressions.any(2) + ");\n",
        this::lambda,
        this::localType,
        () -> "if (" + expression(Type.BOOLEAN) + ") " + expressions.effect(1) + ";\n",
        () ->
            "assert " + expression(Type.BOOLEAN) + " || same(true) : " + expressions.any(1) + ";\n",
        () -> "synchronized (LOCK) {\ntrace(" + expressions.inLambda(Type.INT, 2) + ");\n}\n");
  }

  private String declaration() {
    Type type = choices.of(Type.ALL);
    String initializer = expression(type);
    String name = variables.fresh("v");
    boolean isAssignable = choices.chance(60);
    variables.declare(name, type, isAssignable);
    String prefix = isAssignable || choices.chance(50) ? "" : "final ";
    if (choices.chance(25) && type != Type.OBJECT && !initializer.contains("null")) {
      // A variable's own type must not depend on what a generic method infers.
      return prefix + "var " + name + " = (" + type.text() + ") (" + initializer + ");\n";
    }
    return prefix + type.text() + " " + name + " = " + initializer + ";\n";
  }

  private String lambda() {
    String name = variables.fresh("l");
    String captured = expressions.inLambda(Type.INT, 2);
    return "Supplier<Integer> "
        + name
        + " = () -> (int) ("
        + captured
        + ");\nSUPPLIERS.add("
        + name
        + ");\n"
        + (choices.chance(50)
            ? "trace(SUPPLIERS.get(" + expression(Type.INT) + " & 0).get());\n"
            : "");
  }

  private String localType() {
    String name = variables.fresh("Local");
    String variable = variables.fresh("o");
    String result = variables.fresh("v");
    String text =
        choices.chance(50)
            ? "record %s(int a, Object b) {\nint twice() {\nreturn a * 2;\n}\n}\n".formatted(name)
            : "class %s {\nfinal int a;\n%s(int a, Object b) {\nthis.a = a + %s;\ntrace(b);\n}\nint twice() {\nreturn a + %s;\n}\n}\n"
                .formatted(
                    name,
                    name,
                    expressions.inLocalClass(Type.INT, 1),
                    expressions.inLocalClass(Type.INT, 1));
    text +=
        "%s %s = new %s(%s, %s);\n"
            .formatted(name, variable, name, expression(Type.INT), expressions.any(1));
    text += "int %s = %s.twice() + %s;\n".formatted(result, variable, expression(Type.INT));
    variables.declare(result, Type.INT, true);
    return text;
  }

  private String ifStatement(int depth) {
    String text = "if (" + expression(Type.BOOLEAN) + ") " + block(depth, true);
    return choices.chance(50) ? text + "else " + block(depth) : text;
  }

  private String forLoop(int depth) {
    String index = variables.fresh("i");
    String label = label();
    int mark = variables.enter();
    variables.declare(index, Type.INT, false);
    // Not captured: a for's variable changes.
    String bound = "" + (1 + choices.below(3));
    String condition =
        index + " < " + bound + (choices.chance(30) ? " && " + expression(Type.BOOLEAN) : "");
    variables.leave(mark);
    String copy = variables.fresh("v");
    String update = index + "++" + (choices.chance(25) ? ", " + expressions.effect(1) : "");
    String text =
        label
            + "for (int "
            + index
            + " = 0; "
            + condition.replace(index, index)
            + "; "
            + update
            + ") {\n";
    variables.declare(copy, Type.INT, false);
    text += "int " + copy + " = " + index + ";\n";
    text += inLoop(label, depth) + "}\n";
    variables.leave(mark);
    return text;
  }

  private String whileLoop(int depth) {
    String counter = variables.fresh("n");
    String label = label();
    int bound = 1 + choices.below(3);
    String condition = choices.chance(40) ? " && " + expression(Type.BOOLEAN) : "";
    String text = "int " + counter + " = 0;\n";
    if (choices.chance(50)) {
      return text
          + label
          + "while ("
          + counter
          + "++ < "
          + bound
          + condition
          + ") {\n"
          + inLoop(label, depth)
          + "}\n";
    }
    return text
        + label
        + "do {\n"
        + counter
        + "++;\n"
        + inLoop(label, depth)
        + "} while ("
        + counter
        + " < "
        + bound
        + condition
        + ");\n";
  }

  private String forEach(int depth) {
    boolean overArray = choices.chance(50);
    String elements = expression(overArray ? Type.INTS : Type.LIST);
    String element = variables.fresh("e");
    String label = label();
    int mark = variables.enter();
    boolean isAssignable = choices.chance(30);
    variables.declare(element, overArray ? Type.INT : Type.BOXED_INT, isAssignable);
    String text =
        label
            + "for ("
            + choices.of("var", overArray ? "int" : "Integer")
            + " "
            + element
            + " : "
            + elements
            + ") {\n"
            + inLoop(label, depth)
            + "}\n";
    variables.leave(mark);
    return text;
  }

  private String label() {
    return choices.chance(40) ? variables.fresh("label") + ":\n" : "";
  }

  private String inLoop(String label, int depth) {
    targets.add(new Target(Sort.LOOP, label.replace(":\n", "")));
    int mark = variables.enter();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= choices.below(3); i++) {
      text.append(statement(depth - 1));
    }
    variables.leave(mark);
    targets.remove(targets.size() - 1);
    return text.toString();
  }

  private String labeledBlock(int depth) {
    String label = variables.fresh("label");
    targets.add(new Target(Sort.BLOCK, label));
    String text = label + ":\n" + block(depth);
    targets.remove(targets.size() - 1);
    return text;
  }

  /** A statement after which nothing may stand. */
  private String jump() {
    List<String> jumps = new ArrayList<>();
    jumps.add("throw new Boom(\"thrown \" + " + expressions.any(1) + ");\n");
    jumps.add("throw new IllegalStateException(" + expressions.of(Type.STRING, 1) + ");\n");
    if (mayReturn) {
      jumps.add("return " + expression(method.signature().result()) + ";\n");
    }
    boolean insideBreakable = false;
    boolean insideLoop = false;
    for (int i = targets.size() - 1; i >= 0; i--) {
      Target target = targets.get(i);
      if (!target.label().isEmpty()) {
        jumps.add("break " + target.label() + ";\n");
        if (target.sort() == Sort.LOOP) {
          jumps.add("continue " + target.label() + ";\n");
        }
      }
      if (target.sort() != Sort.BLOCK && !insideBreakable) {
        jumps.add("break;\n");
        insideBreakable = true;
      }
      if (target.sort() == Sort.LOOP && !insideLoop) {
        jumps.add("continue;\n");
        insideLoop = true;
      }
    }
    return choices.of(jumps);
  }

  private String tryStatement(int depth) {
    if (tries >= 4) {
      return simple();
    }
    tries++;
    // Where try and catch blocks may jump away, finally or what follows could be unreachable.
    boolean tryJumps = choices.chance(40);
    StringBuilder text = new StringBuilder("try ").append(block(depth, tryJumps));
    boolean hasFinally = choices.chance(50);
    boolean hasCatch = !hasFinally || tryJumps || choices.chance(60);
    if (hasCatch) {
      text.append(catches(depth));
    }
    if (hasFinally) {
      text.append("finally ").append(block(depth));
    }
    tries--;
    return text.toString();
  }

  private String catches(int depth) {
    String exception = variables.fresh("x");
    String types =
        choices.of(
            "Boom",
            "RuntimeException",
            "Throwable",
            "Boom | IllegalStateException",
            "Exception",
            "dev.fermata.CancelledError");
    StringBuilder text = new StringBuilder();
    if (choices.chance(30) && !types.contains("IllegalState")) {
      text.append("catch (IllegalStateException ").append(exception).append("s) ");
      text.append(block(depth, true));
    }
    text.append("catch (" + types + " " + exception + ") {\n");
    text.append("trace(" + exception + ");\n");
    int mark = variables.enter();
    text.append(statement(depth - 1));
    if (choices.chance(30)) {
      text.append(
          "if ("
              + expression(Type.BOOLEAN)
              + ") {\nthrow "
              + (types.equals("Throwable") || types.equals("Exception")
                  ? "new IllegalStateException(\"wrapped\", " + exception + ")"
                  : exception)
              + ";\n}\n");
    }
    variables.leave(mark);
    return text.append("}\n").toString();
  }

  private String tryWithResources(int depth) {
    if (tries >= 4) {
      return simple();
    }
    tries++;
    List<String> resources = new ArrayList<>();
    int mark = variables.enter();
    for (int i = 0; i <= choices.below(2); i++) {
      String name = variables.fresh("r");
      resources.add(
          choices.of(
              "Resource " + name + " = resource(\"" + name + "\")",
              "Resource " + name + " = stuckResource(\"" + name + "\")",
              "Resource " + name + " = await(value(resource(\"" + name + "\")))",
              "Resource " + name + " = null",
              "Scope " + name + " = scope(\"" + name + "\")",
              "Scope " + name + " = swallowingScope(\"" + name + "\")",
              "var " + name + " = resource(" + expressions.of(Type.STRING, 2) + ")"));
    }
    String text = "try (" + String.join("; ", resources) + ") " + block(depth);
    variables.leave(mark);
    if (choices.chance(30)) {
      text += catches(depth);
    }
    if (choices.chance(20)) {
      text += "finally " + block(depth);
    }
    tries--;
    return text;
  }

  private String switchStatement(int depth) {
    return choices.chance(50) ? arrowSwitch(depth) : oldSwitch(depth);
  }

  private String arrowSwitch(int depth) {
    targets.add(new Target(Sort.SWITCH, ""));
    String text =
        switch (choices.below(3)) {
          case 0 ->
              "switch ("
                  + expression(Type.INT)
                  + ") {\ncase 0 -> "
                  + block(depth)
                  + "case 1, 2 -> "
                  + block(depth)
                  + (choices.chance(70) ? "default -> " + block(depth) : "")
                  + "}\n";
          case 1 ->
              "switch ("
                  + expression(Type.COLOR)
                  + ") {\ncase RED -> "
                  + block(depth)
                  + "case BLUE -> "
                  + expressions.effect(2)
                  + ";\n"
                  + "default -> "
                  + block(depth)
                  + "}\n";
          default ->
              "switch ("
                  + expression(Type.STRING)
                  + ") {\ncase \"\" -> "
                  + block(depth)
                  + "case \"a\", \"bc\" -> "
                  + block(depth)
                  + "}\n";
        };
    targets.remove(targets.size() - 1);
    return text;
  }

  private String oldSwitch(int depth) {
    targets.add(new Target(Sort.SWITCH, ""));
    List<String> labels =
        switch (choices.below(3)) {
          case 0 -> List.of("0", "1", "-1", "7");
          case 1 -> List.of("RED", "GREEN", "BLUE");
          default -> List.of("'a'", "'b'", "'z'");
        };
    Type type =
        labels.get(0).equals("0") ? Type.INT : labels.get(0).equals("RED") ? Type.COLOR : Type.CHAR;
    int defaultAt = choices.below(labels.size() + 2);
    StringBuilder text = new StringBuilder("switch (" + expression(type) + ") {\n");
    int mark = variables.enter();
    for (int i = 0; i <= labels.size(); i++) {
      if (i == defaultAt) {
        text.append("default:\n").append(caseBody(depth));
      }
      if (i < labels.size()) {
        text.append("case ").append(labels.get(i)).append(":\n").append(caseBody(depth));
      }
    }
    variables.leave(mark);
    targets.remove(targets.size() - 1);
    return text.append("}\n").toString();
  }

  private String caseBody(int depth) {
    if (choices.chance(20)) {
      return "";
    }
    // In braces: what one case declares, the next would see unassigned.
    return block(depth - 1) + (choices.chance(50) ? "break;\n" : "");
  }

  private String assignedInBranches(int depth) {
    Type type = choices.of(Type.ALL);
    String name = variables.fresh("v");
    String text =
        type.text()
            + " "
            + name
            + ";\nif ("
            + expression(Type.BOOLEAN)
            + ") {\n"
            + statementsThenAssign(name, type, depth)
            + "} else {\n"
            + statementsThenAssign(name, type, depth)
            + "}\n";
    variables.declare(name, type, false);
    return text;
  }

  private String statementsThenAssign(String name, Type type, int depth) {
    int mark = variables.enter();
    String text = choices.chance(50) ? statement(depth - 1) : "";
    text += name + " = " + expression(type) + ";\n";
    variables.leave(mark);
    return text;
  }

  private String switchExpressionWithBlocks(int depth) {
    Type type = choices.of(Type.ALL);
    String selector = expression(Type.INT);
    List<Target> outerTargets = List.copyOf(targets);
    boolean outerMayReturn = mayReturn;
    targets.clear();
    mayReturn = false;
    String text =
        "switch ("
            + selector
            + ") {\ncase 0 -> {\n"
            + yieldBlock(type, depth)
            + "}\ncase 1 -> "
            + expression(type)
            + ";\ndefault -> {\n"
            + yieldBlock(type, depth)
            + "}\n}";
    targets.addAll(outerTargets);
    mayReturn = outerMayReturn;
    String name = variables.fresh("v");
    variables.declare(name, type, true);
    return type.text() + " " + name + " = " + text + ";\n";
  }

  private String yieldBlock(Type type, int depth) {
    int mark = variables.enter();
    String text = statement(depth - 1);
    if (choices.chance(30)) {
      text += "if (" + expression(Type.BOOLEAN) + ") {\nyield same(" + expression(type) + ");\n}\n";
    }
    text +=
        choices.chance(25)
            ? "try {\nyield same("
                + expression(type)
                + ");\n} finally {\n"
                + statement(depth - 1)
                + "}\n"
            : "yield same(" + expression(type) + ");\n";
    variables.leave(mark);
    return text;
  }

  private String patternStatement(int depth) {
    String binding = variables.fresh("b");
    String operand = expression(Type.OBJECT);
    int mark = variables.enter();
    if (method.usesPatterns() && choices.chance(60)) {
      targets.add(new Target(Sort.SWITCH, ""));
      String first = variables.fresh("b");
      variables.declare(first, Type.INT, false);
      String point =
          "case Point(int "
              + first
              + ", String "
              + variables.fresh("c")
              + ") when "
              + expressions.guard()
              + " -> "
              + block(depth);
      variables.leave(mark);
      variables.declare(binding, Type.STRING, true);
      String string =
          "case String "
              + binding
              + (choices.chance(40) ? " when " + expressions.guard() : "")
              + " -> "
              + block(depth);
      variables.leave(mark);
      String text =
          "switch ("
              + operand
              + ") {\n"
              + point
              + string
              + (choices.chance(50) ? "case null -> " + block(depth) : "")
              + "default -> "
              + block(depth)
              + "}\n";
      targets.remove(targets.size() - 1);
      return text;
    }
    variables.declare(binding, Type.STRING, true);
    String text = "if (" + operand + " instanceof String " + binding + ") " + block(depth, true);
    variables.leave(mark);
    return choices.chance(40) ? text + "else " + block(depth) : text;
  }
}

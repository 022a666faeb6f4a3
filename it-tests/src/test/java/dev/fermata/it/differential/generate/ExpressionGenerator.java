package dev.fermata.it.differential.generate;

import java.util.ArrayList;
import java.util.List;

/** Random expressions of a wanted type, whose operands are full of awaits and side effects. */
final class ExpressionGenerator {
  private final Choices choices;
  private final Variables variables;
  private final MethodContext method;
  private boolean mayAwait = true;
  private boolean onlyCapturable;

  ExpressionGenerator(Choices choices, Variables variables, MethodContext method) {
    this.choices = choices;
    this.variables = variables;
    this.method = method;
  }

  /** An expression of a type, nested at most so deep. */
  String of(Type type, int depth) {
    if (depth <= 0) {
      return leaf(type);
    }
    return switch (choices.below(12)) {
      case 0 -> leaf(type);
      case 1, 2, 3 -> await(type, depth);
      case 4 -> conditional(type, depth);
      case 5 -> wrapped(type, depth);
      case 6 -> assignment(type, depth);
      case 7 -> choices.chance(40) ? switchExpression(type, depth) : special(type, depth);
      default -> special(type, depth);
    };
  }

  /** An expression whose type nothing around it can change. */
  String cast(Type type, int depth) {
    return "(" + type.text() + ") (" + of(type, depth) + ")";
  }

  /**
   * An operand of a generic method. Without the casts javac would attribute a deep nest of them
   * once for each of its levels.
   */
  private String argument(Type type, int depth) {
    return depth > 1 || choices.chance(20) ? cast(type, depth) : of(type, depth);
  }

  /** An expression of any printable type. */
  String any(int depth) {
    return of(choices.of(Type.PRINTABLE), depth);
  }

  /** Something that may stand as a statement. */
  String effect(int depth) {
    return choices.way(
        () ->
            mayAwait ? await(choices.of(Type.PRINTABLE), depth) : "effect(" + any(depth - 1) + ")",
        () -> "effect(" + any(depth - 1) + ")",
        () ->
            method.target(choices, variables, onlyCapturable, this, Type.INT, depth)
                + choices.of("++", "--"),
        () -> assign(choices.of(Type.ALL), depth),
        () ->
            compound(
                List.of(Type.INT, Type.LONG, Type.DOUBLE, Type.STRING, Type.BYTE, Type.CHAR),
                depth));
  }

  /** An assignment to something of a type. */
  String assign(Type type, int depth) {
    String target = method.target(choices, variables, onlyCapturable, this, type, depth);
    return target + " = " + of(type, depth);
  }

  /** An expression in a lambda, where no await may stand. */
  String inLambda(Type type, int depth) {
    boolean outerMayAwait = mayAwait;
    boolean outerOnlyCapturable = onlyCapturable;
    mayAwait = false;
    onlyCapturable = true;
    try {
      return of(type, depth);
    } finally {
      mayAwait = outerMayAwait;
      onlyCapturable = outerOnlyCapturable;
    }
  }

  /** An expression in a local class, where {@code this} is another. */
  String inLocalClass(Type type, int depth) {
    String expression = inLambda(type, depth);
    return expression.replace("this.", "");
  }

  private String leaf(Type type) {
    List<String> leaves = new ArrayList<>();
    variables.of(type, false, onlyCapturable).forEach(variable -> leaves.add(variable.name()));
    if (leaves.isEmpty() || choices.chance(25)) {
      leaves.addAll(method.fields(type));
    }
    return choices.chance(30) ? literal(type) : choices.of(leaves);
  }

  private String literal(Type type) {
    return switch (type) {
      case INT -> choices.of("0", "1", "2", "3", "-1", "7", "(int) 'x'");
      case LONG -> choices.of("0L", "1L", "5L", "-2L");
      case DOUBLE -> choices.of("0.5", "1.0", "-2.5", "3e2");
      case CHAR -> choices.of("'a'", "'z'", "'\\n'", "'0'");
      case BYTE -> choices.of("(byte) 1", "(byte) 100", "(byte) -3");
      case BOOLEAN -> choices.of("true", "false");
      case STRING -> choices.of("\"\"", "\"a\"", "\"bc\"", "\"d\\t\"");
      case BOXED_INT -> choices.of("Integer.valueOf(4)", "Integer.valueOf(1000)", "(Integer) null");
      case OBJECT -> choices.of("(Object) 1", "(Object) \"o\"", "(Object) 'c'", "(Object) null");
      case COLOR -> choices.of("Color.RED", "Color.GREEN", "Color.BLUE");
      case POINT -> choices.of("new Point(1, \"p\")", "new Point(2, null)");
      case INTS -> choices.of("new int[] {1, 2, 3}", "new int[] {4}", "new int[2]");
      case LIST -> choices.of("listOf(1, 2)", "List.<Integer>of()", "new ArrayList<>(listOf(3))");
    };
  }

  private String await(Type type, int depth) {
    if (!mayAwait) {
      return special(type, depth);
    }
    return choices.way(
        () -> "await(value(" + argument(type, depth - 1) + "))",
        () -> "await(value(" + argument(type, depth - 1) + "))",
        () -> "await(later(" + argument(type, depth - 1) + "))",
        () -> "await(stage(" + argument(type, depth - 1) + "))",
        () -> method.call(choices, this, type, depth));
  }

  private String conditional(Type type, int depth) {
    if (type == Type.OBJECT && choices.chance(50)) {
      return "((Object) (%s ? %s : %s))"
          .formatted(of(Type.BOOLEAN, depth - 1), any(depth - 1), any(depth - 1));
    }
    return "(%s ? %s : %s)"
        .formatted(of(Type.BOOLEAN, depth - 1), of(type, depth - 1), of(type, depth - 1));
  }

  private String wrapped(Type type, int depth) {
    return choices.way(
        () -> "traced(\"%s\", %s)".formatted(variables.fresh("t"), argument(type, depth - 1)),
        () -> "same(" + argument(type, depth - 1) + ")",
        () -> "(" + argument(type, depth - 1) + ")",
        () -> "second(" + any(depth - 2) + ", " + argument(type, depth - 1) + ")",
        () ->
            "listOf(%s, %s).get(0)".formatted(argument(type, depth - 1), argument(type, depth - 1)),
        () -> "supply(() -> " + inLambda(type, depth - 2) + ")",
        () ->
            "apply(%s, x%d -> %s)"
                .formatted(any(depth - 2), choices.below(1000), inLambda(type, depth - 2)),
        () -> "new Box<>(" + argument(type, depth - 1) + ").content");
  }

  private String assignment(Type type, int depth) {
    return "(" + assign(type, depth - 1) + ")";
  }

  private String switchExpression(Type type, int depth) {
    return choices.way(
        () ->
            "(switch (%s) { case 0 -> %s; case 1, 2 -> { trace(\"case\"); yield same(%s); } default -> %s; })"
                .formatted(
                    of(Type.INT, depth - 1),
                    of(type, depth - 1),
                    of(type, depth - 1),
                    of(type, depth - 1)),
        () ->
            "(switch (%s) { case RED: trace(\"red\"); case GREEN: yield same(%s); default: yield same(%s); })"
                .formatted(of(Type.COLOR, depth - 1), of(type, depth - 1), of(type, depth - 1)),
        () ->
            "(switch (%s) { case \"a\", \"\" -> %s; default -> %s; })"
                .formatted(of(Type.STRING, depth - 1), of(type, depth - 1), of(type, depth - 1)),
        () -> method.usesPatterns() ? patternSwitch(type, depth) : leaf(type));
  }

  private String patternSwitch(Type type, int depth) {
    String selector = of(Type.OBJECT, depth - 1);
    StringBuilder text = new StringBuilder("(switch (").append(selector).append(") {");
    text.append(patternCase("String", "%s", Type.STRING, type, depth));
    text.append(patternCase("Integer", "%s", Type.BOXED_INT, type, depth));
    text.append(
        patternCase(
            "Point",
            "Point(int %s, var ignored" + choices.below(1000) + ")",
            Type.INT,
            type,
            depth));
    if (choices.chance(60)) {
      text.append(" case null -> ").append(of(type, depth - 1)).append(';');
    }
    return text.append(" default -> ").append(of(type, depth - 1)).append("; })").toString();
  }

  private String patternCase(
      String typeName, String pattern, Type bindingType, Type type, int depth) {
    String binding = variables.fresh("b");
    String label = pattern.equals("%s") ? typeName + " " + binding : pattern.formatted(binding);
    int mark = variables.enter();
    variables.declare(binding, bindingType, false);
    String guard = choices.chance(40) ? " when " + guard() : " when " + guardless(binding);
    String result = " case " + label + guard + " -> " + of(type, depth - 1) + ";";
    variables.leave(mark);
    return result;
  }

  /** A guard without an assignment: newer compilers refuse those to what is declared outside. */
  String guard() {
    String condition = mayAwait && choices.chance(60) ? await(Type.BOOLEAN, 1) : leaf(Type.BOOLEAN);
    return "same(" + condition + ")";
  }

  private static String guardless(String binding) {
    return "!\"never\".equals(String.valueOf(" + binding + "))";
  }

  private String special(Type type, int depth) {
    int d = depth - 1;
    return switch (type) {
      case INT ->
          choices.way(
              () ->
                  "("
                      + of(Type.INT, d)
                      + choices.of(" + ", " - ", " * ", " & ", " | ", " ^ ")
                      + of(Type.INT, d)
                      + ")",
              () -> "(" + of(Type.INT, d) + choices.of(" + ", " * ") + of(Type.CHAR, d) + ")",
              () ->
                  "("
                      + of(Type.INT, d)
                      + choices.of(" / ", " % ")
                      + choices.of("2", "5", of(Type.INT, 0))
                      + ")",
              () ->
                  "("
                      + of(Type.INT, d)
                      + choices.of(" << ", " >> ", " >>> ")
                      + of(Type.INT, 0)
                      + ")",
              () -> "(" + choices.of("-", "~", "+") + "(" + of(Type.INT, d) + "))",
              () -> "(int) " + cast(choices.of(Type.LONG, Type.DOUBLE, Type.CHAR, Type.BYTE), d),
              () -> of(Type.STRING, d) + ".length()",
              () -> of(Type.POINT, d) + ".a()",
              () -> "(" + of(Type.INTS, d) + ")[" + of(Type.INT, d) + " & 1]",
              () -> "(" + of(Type.INTS, d) + ").length",
              () ->
                  "sum(" + of(Type.INT, d) + ", " + of(Type.INT, d) + ", " + of(Type.INT, d) + ")",
              () -> of(Type.LIST, d) + ".size()",
              () -> "(" + of(Type.COLOR, d) + ").ordinal()",
              () -> "(int) " + of(Type.BOXED_INT, d),
              () ->
                  "("
                      + method.target(choices, variables, onlyCapturable, this, Type.INT, d)
                      + choices.of("++", "--")
                      + ")",
              () ->
                  "("
                      + choices.of("++", "--")
                      + method.target(choices, variables, onlyCapturable, this, Type.INT, d)
                      + ")",
              () -> "(int) (" + compound(List.of(Type.INT, Type.BYTE, Type.CHAR), d) + ")",
              () -> method.helper(this, choices, d));
      case LONG ->
          choices.way(
              () ->
                  "("
                      + of(Type.LONG, d)
                      + choices.of(" + ", " - ", " * ", " ^ ")
                      + of(choices.of(Type.INT, Type.LONG, Type.CHAR), d)
                      + ")",
              () ->
                  "(" + of(Type.INT, d) + choices.of(" + ", " - ", " & ") + of(Type.LONG, d) + ")",
              () -> "(long) " + cast(choices.of(Type.INT, Type.DOUBLE), d));
      case DOUBLE ->
          choices.way(
              () ->
                  "("
                      + of(Type.DOUBLE, d)
                      + choices.of(" + ", " - ", " * ", " / ", " % ")
                      + of(choices.of(Type.INT, Type.LONG, Type.DOUBLE), d)
                      + ")",
              () -> "(double) " + cast(Type.INT, d));
      case CHAR ->
          choices.way(
              () -> "(char) (" + of(Type.CHAR, d) + " + " + of(Type.INT, d) + ")",
              () -> "(" + of(Type.STRING, d) + " + 'q').charAt(0)");
      case BYTE -> "(byte) " + cast(Type.INT, d);
      case BOOLEAN ->
          choices.way(
              () ->
                  "("
                      + cast(Type.INT, d)
                      + choices.of(" < ", " <= ", " > ", " == ", " != ")
                      + of(choices.of(Type.INT, Type.CHAR, Type.LONG), d)
                      + ")",
              () ->
                  "("
                      + of(Type.BOOLEAN, d)
                      + choices.of(" && ", " || ")
                      + of(Type.BOOLEAN, d)
                      + ")",
              () ->
                  "("
                      + of(Type.BOOLEAN, d)
                      + choices.of(" && ", " || ", " & ", " | ", " ^ ")
                      + of(Type.BOOLEAN, d)
                      + ")",
              () -> "!(" + of(Type.BOOLEAN, d) + ")",
              () -> of(Type.STRING, d) + ".equals(" + of(Type.STRING, d) + ")",
              () -> "(" + of(Type.COLOR, d) + " == " + of(Type.COLOR, d) + ")",
              () ->
                  "("
                      + of(Type.OBJECT, d)
                      + " instanceof "
                      + choices.of("String", "Integer", "Point")
                      + ")",
              () -> patternMatch(d));
      case STRING ->
          choices.way(
              () -> "(" + of(Type.STRING, d) + " + " + any(d) + ")",
              () -> "(" + any(d) + " + " + of(Type.STRING, d) + ")",
              () -> "(" + of(Type.STRING, d) + " + " + any(d) + " + " + any(d) + ")",
              () -> "String.valueOf((Object) (" + any(d) + "))",
              () -> "join(" + any(d) + ", " + any(d) + ", " + any(d) + ")",
              () -> of(Type.POINT, d) + ".toString()");
      case BOXED_INT ->
          choices.way(
              () -> "Integer.valueOf(" + cast(Type.INT, d) + ")", () -> of(Type.BOXED_INT, d));
      case OBJECT -> "((Object) (" + any(d) + "))";
      case COLOR -> "Color.values()[Math.floorMod(" + of(Type.INT, d) + ", 3)]";
      case POINT -> "new Point(" + of(Type.INT, d) + ", " + of(Type.STRING, d) + ")";
      case INTS ->
          choices.way(
              () -> "new int[] {" + of(Type.INT, d) + ", " + of(Type.INT, d) + "}",
              () -> "new int[(" + of(Type.INT, d) + " & 1) + 2]");
      case LIST ->
          choices.way(
              () -> "listOf(" + of(Type.BOXED_INT, d) + ", " + of(Type.INT, d) + ")",
              () -> "new ArrayList<>(" + cast(Type.LIST, d) + ")");
    };
  }

  private String patternMatch(int depth) {
    String binding = variables.fresh("m");
    String operand = of(Type.OBJECT, depth);
    int mark = variables.enter();
    variables.declare(binding, Type.STRING, false);
    String rest = of(Type.BOOLEAN, depth);
    variables.leave(mark);
    return "(" + operand + " instanceof String " + binding + " && " + rest + ")";
  }

  private String compound(List<Type> types, int depth) {
    Type type = choices.of(types);
    String target = method.target(choices, variables, onlyCapturable, this, type, depth);
    return type == Type.STRING
        ? target + " += " + any(depth)
        : target + choices.of(" += ", " -= ", " *= ") + of(Type.INT, depth);
  }
}

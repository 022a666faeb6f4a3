package dev.fermata.it.differential.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where a body stands: what it can reach beside its own variables.
 *
 * @param program the name of its class
 * @param signature its own
 * @param callees the methods that it may call, none of which calls back
 * @param usesPatterns whether the JDK has pattern switches
 */
record MethodContext(
    String program, Signature signature, List<Signature> callees, boolean usesPatterns) {

  /**
   * A generated method's signature.
   *
   * @param name its name
   * @param isStatic whether it has no receiver
   * @param result what it returns
   * @param parameters the types of its parameters
   */
  record Signature(String name, boolean isStatic, Type result, List<Type> parameters) {}

  /** The name of the static field of a type; each type has one of either sort. */
  static String staticField(Type type) {
    return "s" + type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** The name of the private instance field of a type. */
  static String instanceField(Type type) {
    return "f" + type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** The fields of a type. */
  List<String> fields(Type type) {
    List<String> fields = new ArrayList<>();
    fields.add(staticField(type));
    if (!signature.isStatic()) {
      fields.add(instanceField(type));
      fields.add("this." + instanceField(type));
    }
    return fields;
  }

  /** Something of a type that may be assigned to. */
  String target(
      Choices choices,
      Variables variables,
      boolean onlyFields,
      ExpressionGenerator expressions,
      Type type,
      int depth) {
    if (type == Type.INT && choices.chance(25)) {
      return "("
          + expressions.of(Type.INTS, depth - 1)
          + ")["
          + expressions.of(Type.INT, depth - 1)
          + " & 1]";
    }
    List<Variables.Variable> locals = variables.of(type, true, false);
    if (onlyFields || locals.isEmpty() || choices.chance(30)) {
      return choices.of(fields(type));
    }
    return choices.of(locals).name();
  }

  /** An await of another method of the program, or of a plain value. */
  String call(Choices choices, ExpressionGenerator expressions, Type type, int depth) {
    List<Signature> fitting = callees.stream().filter(callee -> callee.result() == type).toList();
    if (fitting.isEmpty()) {
      return "await(complete(" + expressions.of(type, depth - 1) + "))";
    }
    Signature callee = choices.of(fitting);
    List<String> arguments = new ArrayList<>();
    if (!callee.isStatic()) {
      arguments.add(signature.isStatic() ? "new " + program + "()" : "this");
    }
    callee.parameters().forEach(parameter -> arguments.add(expressions.of(parameter, depth - 1)));
    return "await("
        + program
        + "Async."
        + callee.name()
        + arguments.stream().collect(Collectors.joining(", ", "(", "))"));
  }

  /** A call of a private method of the class. */
  String helper(ExpressionGenerator expressions, Choices choices, int depth) {
    String argument = expressions.of(Type.INT, depth);
    return signature.isStatic() || choices.chance(30)
        ? "staticHelper(" + argument + ")"
        : choices.of("helper(", "this.helper(") + argument + ")";
  }
}

package dev.fermata.it.differential.generate;

/** The parts of patterns. */
final class PatternGenerator {
  private final Choices choices;
  private final Variables variables;
  private final MethodContext method;
  private final ExpressionGenerator expressions;

  PatternGenerator(
      Choices choices, Variables variables, MethodContext method, ExpressionGenerator expressions) {
    this.choices = choices;
    this.variables = variables;
    this.method = method;
    this.expressions = expressions;
  }

  /** A component that nobody reads, without a name where the language has that. */
  String unnamed() {
    return method.language().hasUnnamedVariables()
        ? choices.of("_", "var _", "var " + variables.fresh("u"))
        : "var " + variables.fresh("u");
  }

  /** The guard of a case: never constant, without an assignment to a local variable. */
  String guard() {
    return " when same("
        + expressions.at(
            expressions.place().guard(), () -> expressions.of(Type.BOOLEAN, choices.below(3)))
        + ")";
  }

  /** A guard that is nearly always true. */
  String weakGuard(String binding) {
    return " when !\"never\".equals(String.valueOf(" + binding + "))";
  }
}

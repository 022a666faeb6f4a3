package dev.fermata.it.differential.generate;

/** Lambdas, method references and anonymous classes beside awaits, one in the other. */
final class LambdaGenerator {
  /** The compiler attributes what stands in a lambda once more for each that it stands in. */
  private static final int DEEPEST = 2;

  private final Choices choices;
  private final Variables variables;
  private final ExpressionGenerator expressions;

  LambdaGenerator(Choices choices, Variables variables, ExpressionGenerator expressions) {
    this.choices = choices;
    this.variables = variables;
    this.expressions = expressions;
  }

  /** A call of a function that gives a value of a type. */
  String called(Type type, int depth) {
    if (expressions.place().functions() >= DEEPEST) {
      return expressions.leaf(type);
    }
    return choices.way(
        () -> "supply(" + supplier(type, depth) + ")",
        () -> "supply(" + supplier(type, depth) + ")",
        () ->
            "apply(%s, %s -> %s)"
                .formatted(
                    expressions.anyArgument(depth), variables.fresh("x"), inLambda(type, depth)),
        () ->
            switch (type) {
              case INT -> "supply((" + expressions.cast(Type.STRING, depth) + ")::length)";
              case STRING -> "apply(" + expressions.anyArgument(depth) + ", String::valueOf)";
              case POINT ->
                  "supply(() -> new Point(" + inLambda(Type.INT, depth) + ", \"lambda\"))";
              default -> "supply(" + supplier(type, depth) + ")";
            });
  }

  /** Something of type {@code Supplier} that gives a value of a type. */
  String supplier(Type type, int depth) {
    return choices.way(
        () -> "() -> " + inLambda(type, depth),
        () -> "() -> " + inLambda(type, depth),
        () -> "() -> {\ntrace(\"lambda\");\nreturn " + inLambda(type, depth) + ";\n}",
        () ->
            expressions.place().functions() + 1 < DEEPEST
                ? "() -> supply("
                    + expressions.at(expressions.place().lambda(), () -> supplier(type, depth - 1))
                    + ")"
                : "() -> " + inLambda(type, 0),
        () ->
            "new Supplier<"
                + type.boxed()
                + ">() {\npublic "
                + type.boxed()
                + " get() {\nreturn "
                + expressions.at(
                    expressions.place().localClass(), () -> expressions.of(type, depth))
                + ";\n}\n}");
  }

  private String inLambda(Type type, int depth) {
    return expressions.at(expressions.place().lambda(), () -> expressions.of(type, depth));
  }
}

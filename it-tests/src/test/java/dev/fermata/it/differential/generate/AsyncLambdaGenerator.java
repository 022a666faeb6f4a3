package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.generate.Variables.Use;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lambdas and references that are {@code @Async} by their target's type, and what calls them: at
 * once, twice, later, or by way of another lambda.
 */
final class AsyncLambdaGenerator {
  /** The compiler attributes what stands in a lambda once more for each that it stands in. */
  private static final int DEEPEST = 2;

  private final Choices choices;
  private final Variables variables;
  private final MethodContext method;
  private final StatementGenerator statements;
  private final ExpressionGenerator expressions;

  AsyncLambdaGenerator(
      Choices choices,
      Variables variables,
      MethodContext method,
      StatementGenerator statements,
      ExpressionGenerator expressions) {
    this.choices = choices;
    this.variables = variables;
    this.method = method;
    this.statements = statements;
    this.expressions = expressions;
  }

  /** Whether an async lambda may stand here. */
  boolean mayStand() {
    Place place = expressions.place();
    return (place.hasOwnThis() || place.mayAwait())
        && !place.isGuard()
        && place.functions() < DEEPEST;
  }

  /** A call of an async function that gives a value of a type. */
  String called(Type type, int depth) {
    if (!mayStand() || !expressions.place().mayAwait()) {
      return expressions.leaf(type);
    }
    return choices.way(
        () -> supplied("callAsync", type, depth),
        () -> supplied("retryAsync", type, depth),
        () ->
            generic("Object, " + type.boxed(), choices.of("fetchFrom", "applyTo"))
                + argumentAndFunction(type, depth),
        () -> reference(type, depth),
        () ->
            "await(dev.fermata.Fermata.<%s>async(%s))"
                .formatted(type.boxed(), supplier(type, depth)),
        () -> "await(asyncSupplier(" + supplier(type, depth) + ").get())");
  }

  /**
   * A generic method, its type arguments written out where the compiler would infer them once for
   * each lambda that the call stands in.
   */
  private String generic(String typeArguments, String name) {
    return expressions.place().functions() > 0 || choices.chance(30)
        ? method.program() + ".<" + typeArguments + ">" + name
        : name;
  }

  /** A call of a method that takes an {@code AsyncSupplier}. */
  private String supplied(String name, Type type, int depth) {
    return generic(type.boxed() + ", RuntimeException", name) + "(" + supplier(type, depth) + ")";
  }

  /** A call with an argument and a function of it, which sees it as an object. */
  private String argumentAndFunction(Type type, int depth) {
    String argument = expressions.cast(Type.OBJECT, depth);
    String parameter = variables.fresh("x");
    return "(" + argument + ", " + lambda(parameter, Type.OBJECT, type, depth) + ")";
  }

  /** A call by way of a reference to another method of the program. */
  private String reference(Type type, int depth) {
    List<Signature> fitting =
        method.callees().stream()
            .filter(callee -> !callee.isGenerator() && callee.result() == type)
            .filter(callee -> !callee.isGeneric() && !callee.isVariableArity())
            .filter(callee -> callee.parameters().size() < 2)
            .toList();
    if (fitting.isEmpty()) {
      return supplied("callAsync", type, depth);
    }
    Signature callee = choices.of(fitting);
    String reference = method.referenceTo(callee, expressions.place());
    return callee.parameters().isEmpty()
        ? "callAsync(" + reference + ")"
        : "fetchFrom(%s, %s)"
            .formatted(expressions.cast(callee.parameters().get(0), depth), reference);
  }

  /** A lambda for an {@code AsyncSupplier} of values of a type. */
  private String supplier(Type type, int depth) {
    return "() -> " + body(type, depth);
  }

  /** A lambda that makes a value of one of another type. */
  String of(String parameter, Type parameterType, Type type) {
    return lambda(parameter, parameterType.ofReference(), type, 1);
  }

  private String lambda(String parameter, Type parameterType, Type type, int depth) {
    int mark = variables.enter();
    variables.declare(parameter, parameterType, Use.CAPTURE);
    String text = parameter + " -> " + body(type, depth);
    variables.leave(mark);
    return text;
  }

  private String body(Type type, int depth) {
    Supplier<String> returned = () -> "return " + expressions.cast(type, 1) + ";\n";
    return statements.inFunction(
        returned,
        null,
        () ->
            choices.chance(50)
                ? expressions.cast(type, depth)
                : "{\n" + some() + "return " + expressions.cast(type, depth) + ";\n}");
  }

  private String some() {
    return statements.statement(2) + (choices.chance(40) ? statements.statement(2) : "");
  }

  /** Statements about async functions. */
  String statement(int depth) {
    if (!mayStand()) {
      return statements.simple();
    }
    return choices.way(
        () -> checked(depth),
        () -> variable(depth),
        () -> "BODIES.add(" + supplier(Type.OBJECT, 1) + ");\n",
        () -> "BODIES.add(" + supplier(Type.OBJECT, 1) + ");\n",
        () -> "drain();\n",
        () -> each(),
        () -> madeByLambda(depth));
  }

  /** A body that throws a checked exception, which comes out of the method that calls it. */
  private String checked(int depth) {
    Type type = choices.of(Type.ALL);
    String name = variables.fresh("v");
    String body =
        statements.inFunction(
            () -> "return " + expressions.cast(type, 1) + ";\n",
            null,
            () ->
                "if (%s) {\nthrow new java.io.IOException(\"checked\");\n}\n%sreturn %s;\n"
                    .formatted(
                        expressions.of(Type.BOOLEAN), some(), expressions.cast(type, depth - 1)));
    String exception = variables.fresh("x");
    String text =
        """
        %1$s %2$s;
        try {
        %2$s = %3$s(() -> {
        %4$s});
        } catch (java.io.IOException %5$s) {
        trace(%5$s);
        %2$s = %6$s;
        }
        """
            .formatted(
                type.text(),
                name,
                choices.of("callAsync", "retryAsync"),
                body,
                exception,
                expressions.of(type, 1));
    variables.declare(name, type, Use.ASSIGN);
    return text;
  }

  /** A function that a variable holds, called twice. */
  private String variable(int depth) {
    Type type = choices.of(Type.PRINTABLE);
    String name = variables.fresh("f");
    String function =
        choices.chance(50)
            ? "Fetch<Object, %s> %s = %s;\n"
                .formatted(
                    type.boxed(), name, lambda(variables.fresh("x"), Type.OBJECT, type, depth))
            : "Job %s = %s;\n".formatted(name, job(depth));
    boolean isJob = function.startsWith("Job");
    String text = function;
    for (int calls = expressions.place().mayAwait() ? 2 : 0; calls > 0; calls--) {
      text +=
          isJob
              ? "trace(%s.work(%s, %s));\n"
                  .formatted(name, expressions.cast(Type.INT, 1), expressions.cast(Type.STRING, 1))
              : "trace(%s.fetch(%s));\n".formatted(name, expressions.cast(Type.OBJECT, 1));
    }
    return text;
  }

  private String job(int depth) {
    String first = variables.fresh("x");
    String second = variables.fresh("y");
    int mark = variables.enter();
    variables.declare(first, Type.INT, Use.CAPTURE);
    variables.declare(second, Type.STRING, Use.CAPTURE);
    String text = "(" + first + ", " + second + ") -> " + body(Type.STRING, depth);
    variables.leave(mark);
    return text;
  }

  /** An action for each element of a list, which may leave early. */
  private String each() {
    String element = variables.fresh("e");
    String list = expressions.of(Type.LIST, 1);
    int mark = variables.enter();
    variables.declare(element, Type.BOXED_INT, Use.CAPTURE);
    String body =
        statements.inFunction(() -> "return;\n", null, () -> "{\n" + some() + some() + "}");
    variables.leave(mark);
    return "eachOf(" + list + ", " + element + " -> " + body + ");\n";
  }

  /** An async lambda that a plain one makes. */
  private String madeByLambda(int depth) {
    String name = variables.fresh("l");
    String made =
        expressions.at(
            expressions.place().lambda(),
            () -> mayStand() ? supplier(Type.BOXED_INT, depth - 1) : "() -> 1");
    return """
        Supplier<AsyncSupplier<Integer, RuntimeException>> %1$s = () -> {
        trace("made");
        return %2$s;
        };
        trace(%1$s.get().get());
        """
        .formatted(name, made);
  }
}

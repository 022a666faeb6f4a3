package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.generate.JumpTargets.Sort;
import dev.fermata.it.differential.generate.Variables.Use;
import java.util.List;

/** Iterators of items of a type, and what iterates over them and leaves them early. */
final class StreamGenerator {
  private final Choices choices;
  private final Variables variables;
  private final MethodContext method;
  private final StatementGenerator statements;
  private final ExpressionGenerator expressions;
  private final AsyncLambdaGenerator lambdas;
  private final JumpTargets targets;

  StreamGenerator(
      Choices choices,
      Variables variables,
      MethodContext method,
      StatementGenerator statements,
      ExpressionGenerator expressions,
      AsyncLambdaGenerator lambdas,
      JumpTargets targets) {
    this.choices = choices;
    this.variables = variables;
    this.method = method;
    this.statements = statements;
    this.expressions = expressions;
    this.lambdas = lambdas;
    this.targets = targets;
  }

  /** An {@code AsyncIterator} of items of a type. */
  String items(Type type, int depth) {
    if (depth <= 0) {
      return choices.way(() -> listed(type), () -> listed(type), () -> called(type, 0));
    }
    return choices.way(
        () -> called(type, depth - 1),
        () -> called(type, depth - 1),
        () -> listed(type),
        () -> lambdas.mayStand() ? generate(type) : listed(type),
        () -> lambdas.mayStand() ? paged(type) : listed(type),
        () -> step(type, depth - 1));
  }

  private String listed(Type type) {
    return choices.way(
        () ->
            "AsyncIterator.<%s>of(%s, %s)"
                .formatted(type.boxed(), expressions.of(type, 1), expressions.of(type, 0)),
        () -> "AsyncIterator.<%s>of(%s)".formatted(type.boxed(), expressions.cast(type, 1)),
        () -> "dev.fermata.Fermata.<" + type.boxed() + ">end()");
  }

  /** A generator of the program's. */
  private String called(Type type, int depth) {
    List<Signature> fitting =
        method.callees().stream()
            .filter(callee -> callee.isGenerator() && callee.result() == type)
            .toList();
    return fitting.isEmpty() ? listed(type) : expressions.call(choices.of(fitting), depth);
  }

  private String generate(Type type) {
    String out = variables.fresh("out");
    String body =
        statements.inFunction(
            () -> "return;\n",
            () ->
                choices.chance(75)
                    ? "await(" + out + ".emit(" + expressions.cast(type, 1) + "));\n"
                    : "await(" + out + ".emitAll(" + items(type, 0) + "));\n",
            this::emissions);
    return "AsyncIterator.<%s>generate(%s -> {\n%s})".formatted(type.boxed(), out, body);
  }

  /** A lambda that is a generator, since its interface's method is one. */
  private String paged(Type type) {
    String argument = expressions.cast(Type.OBJECT, 1);
    String parameter = variables.fresh("x");
    int mark = variables.enter();
    variables.declare(parameter, Type.OBJECT, Use.CAPTURE);
    String body =
        statements.inFunction(
            () -> returned(type), () -> emitted(type), () -> emissions() + returned(type));
    variables.leave(mark);
    return "%s.<Object, %s>paged(%s, %s -> {\nemit(%s);\n%s})"
        .formatted(
            method.program(), type.boxed(), argument, parameter, choices.of(type.literals()), body);
  }

  private String emissions() {
    StringBuilder text = new StringBuilder();
    for (int i = choices.below(3); i >= 0; i--) {
      text.append(statements.statement(2));
    }
    return text.toString();
  }

  private String step(Type type, int depth) {
    String source = items(type, depth);
    String boxed = type.boxed();
    String parameter = variables.fresh("x");
    return source
        + choices.way(
            () -> ".take(" + choices.below(3) + ")",
            () -> ".<%s>map(%s -> %s)".formatted(boxed, parameter, plain(parameter, type)),
            () ->
                lambdas.mayStand()
                    ? ".<%s>mapAsync(%s)".formatted(boxed, lambdas.of(parameter, type, type))
                    : ".take(1)",
            () ->
                lambdas.mayStand()
                    ? ".filterAsync(" + lambdas.of(parameter, type, Type.BOOLEAN) + ")"
                    : ".take(2)",
            () -> ".takeWhile(" + parameter + " -> " + plain(parameter, Type.BOOLEAN) + ")",
            () ->
                ".<%s>flatMap(%s -> %s)"
                    .formatted(
                        boxed,
                        parameter,
                        expressions.at(expressions.place().lambda(), () -> items(type, 0))));
  }

  /** In a plain lambda, which sees its parameter. */
  private String plain(String parameter, Type type) {
    return "same(%s) == null && same(false) ? %s : %s"
        .formatted(
            parameter,
            choices.of(type.literals()),
            expressions.at(expressions.place().lambda(), () -> expressions.cast(type, 1)));
  }

  /** A statement that emits, in a generator's body. */
  String emitted(Type type) {
    return choices.chance(75)
        ? "emit(" + expressions.cast(type, 2) + ");\n"
        : "emitAll(" + items(type, 1) + ");\n";
  }

  /** What ends a generator's body. */
  String returned(Type type) {
    return choices.chance(70) ? "return end();\n" : "return " + items(type, 1) + ";\n";
  }

  /** Statements that iterate. */
  String statement(int depth) {
    Type type = choices.of(Type.PRINTABLE);
    return choices.way(
        () -> loop(type, depth),
        () -> loop(type, depth),
        () -> loop(type, depth),
        () -> byHand(type),
        () -> scope(type, depth),
        () -> end(type, depth));
  }

  private String loop(Type type, int depth) {
    String items = items(type, depth);
    return loopOver(items, type, depth);
  }

  /** A loop over a generator of the program's, so that it is not there in vain. */
  String loopOver(Signature generator) {
    return loopOver(expressions.call(generator, 1), generator.result(), 1);
  }

  /** A loop over what an expression gives. */
  String loopOver(String items, Type type, int depth) {
    String element = variables.fresh("e");
    String label = choices.chance(40) ? variables.fresh("label") : "";
    int mark = variables.enter();
    variables.declare(element, type, choices.of(Use.ASSIGN, Use.CAPTURE));
    String declared = choices.of("var", type.text(), type.boxed());
    String body =
        targets.inside(
            Sort.LOOP,
            label,
            () ->
                "trace(%s);\n%s%s"
                    .formatted(
                        element,
                        statements.statements(depth, false),
                        choices.chance(40) ? statements.conditionalJump() : ""));
    variables.leave(mark);
    return "%sfor (%s %s : awaitEach(%s)) {\n%s}\n"
        .formatted(label.isEmpty() ? "" : label + ":\n", declared, element, items, body);
  }

  private String byHand(Type type) {
    String name = variables.fresh("it");
    return """
        AsyncIterator<%1$s> %2$s = %3$s;
        try {
        while (await(%2$s.moveNext())) {
        trace(%2$s.current());
        if (%4$s) {
        break;
        }
        }
        } finally {
        trace(await(%2$s.exit(null)));
        }
        trace(await(%2$s.moveNext()));
        """
        .formatted(type.boxed(), name, items(type, 2), expressions.of(Type.BOOLEAN));
  }

  private String scope(Type type, int depth) {
    String name = variables.fresh("it");
    String items = items(type, 2);
    return """
        try (AsyncIterator<%1$s> %2$s = %3$s) {
        if (await(%2$s.moveNext())) {
        trace(%2$s.current());
        }
        %4$s}
        """
        .formatted(type.boxed(), name, items, statements.statements(depth - 1, false));
  }

  private String end(Type type, int depth) {
    String items = items(type, 2);
    return choices.way(
        () -> "trace(await(" + items + ".toList()));\n",
        () -> "trace(await(" + items + ".count()));\n",
        () -> "trace(await(" + items + ".first()));\n",
        () -> {
          if (!lambdas.mayStand()) {
            return "await(" + items + ".forEach(x -> trace(\"each\")));\n";
          }
          String element = variables.fresh("e");
          int mark = variables.enter();
          variables.declare(element, type.ofReference(), Use.CAPTURE);
          String body =
              statements.inFunction(() -> "return;\n", null, () -> statements.statement(depth - 1));
          variables.leave(mark);
          return "await(%s.forEachAsync(%s -> {\n%s}));\n".formatted(items, element, body);
        });
  }
}

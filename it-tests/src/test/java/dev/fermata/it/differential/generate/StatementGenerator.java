package dev.fermata.it.differential.generate;

import dev.fermata.it.differential.generate.Variables.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Random statements. Loops are bounded, and every statement but a jump can complete normally, so
 * that nothing unreachable is written.
 */
final class StatementGenerator {
  private final Choices choices;
  private final Variables variables;
  private final MethodContext method;
  private final ExpressionGenerator expressions;
  private final JumpTargets targets = new JumpTargets();
  private final LoopGenerator loops;
  private final TryGenerator tries;
  private final SwitchGenerator switches;
  private final LocalTypeGenerator localTypes;
  private final AsyncLambdaGenerator lambdas;
  private final StreamGenerator streams;
  private final AsyncClassGenerator classes;
  private int budget;

  /** Writes a return of the function that is written. */
  private Supplier<String> returning;

  /** Writes a statement that emits; null where there is no generator. */
  private @Nullable Supplier<String> emitting;

  StatementGenerator(Choices choices, Variables variables, MethodContext method, int budget) {
    this.choices = choices;
    this.variables = variables;
    this.method = method;
    this.budget = budget;
    expressions = new ExpressionGenerator(choices, variables, method, this);
    loops = new LoopGenerator(choices, variables, this, expressions, targets);
    tries = new TryGenerator(choices, variables, this, expressions);
    switches = new SwitchGenerator(choices, variables, method, this, expressions, targets);
    localTypes = new LocalTypeGenerator(choices, variables, expressions);
    lambdas = expressions.asyncLambdas();
    streams = new StreamGenerator(choices, variables, method, this, expressions, lambdas, targets);
    classes = new AsyncClassGenerator(choices, variables, this, expressions, streams);
    Type result = method.signature().result();
    if (method.signature().isGenerator()) {
      returning = () -> streams.returned(result);
      emitting = () -> streams.emitted(result);
    } else {
      returning = () -> "return " + expressions.assignable(result) + ";\n";
    }
  }

  /** What is written as the body of an async lambda. */
  String inFunction(
      Supplier<String> itsReturning,
      @Nullable Supplier<String> itsEmitting,
      Supplier<String> writing) {
    return inFunction(expressions.place().asyncLambda(), itsReturning, itsEmitting, writing);
  }

  /** What is written as the body of what stands at another place than this one. */
  String inFunction(
      Place itsPlace,
      Supplier<String> itsReturning,
      @Nullable Supplier<String> itsEmitting,
      Supplier<String> writing) {
    Supplier<String> outerReturning = returning;
    Supplier<String> outerEmitting = emitting;
    returning = itsReturning;
    emitting = itsEmitting;
    try {
      return variables.insideFunction(
          () -> targets.insideFunction(() -> expressions.at(itsPlace, writing)));
    } finally {
      returning = outerReturning;
      emitting = outerEmitting;
    }
  }

  /** A body that returns in the end. */
  String body() {
    StringBuilder text = new StringBuilder();
    int before = choices.below(budget);
    while (budget > before) {
      text.append(statement(3));
    }
    if (!method.callees().isEmpty()) {
      // So that no method is there in vain.
      Signature callee = method.callees().get(0);
      text.append(
          callee.isGenerator()
              ? streams.loopOver(callee)
              : "trace(" + expressions.call(callee, 1) + ");\n");
    }
    while (budget > 0) {
      text.append(statement(3));
    }
    return text + returning.get();
  }

  /** A statement that can complete normally, or a few that belong together. */
  String statement(int depth) {
    budget--;
    if (depth <= 0 || budget <= 0) {
      return simple();
    }
    if (method.features().streams() && choices.chance(20)) {
      return streams.statement(depth);
    }
    if (method.features().lambdas() && choices.chance(15)) {
      return lambdas.statement(depth);
    }
    if (method.features().classes() && choices.chance(20)) {
      return classes.statement(depth);
    }
    return switch (choices.below(20)) {
      case 0, 1 -> ifStatement(depth);
      case 2, 3, 4 -> loops.loop(depth);
      case 5, 6, 7, 8 -> tries.statement(depth);
      case 9, 10 -> switches.statement(depth);
      case 11 -> labeledBlock(depth);
      case 12 -> assignedInBranches(depth);
      case 13 -> switches.declaration(depth);
      case 14 -> instanceOf(depth);
      case 15 -> conditionalJump();
      case 16 -> choices.chance(30) ? localTypes.mixedList() : localTypes.declaration();
      default -> simple();
    };
  }

  /** Statements in braces. */
  String block(int depth) {
    return block(depth, false);
  }

  /** Statements in braces; the last may jump away where that is allowed. */
  String block(int depth, boolean mayJump) {
    return "{\n" + statements(depth, mayJump) + "}\n";
  }

  /** Statements in a scope of their own. */
  String statements(int depth, boolean mayJump) {
    int mark = variables.enter();
    StringBuilder text = new StringBuilder();
    for (int i = choices.below(3); i >= 0; i--) {
      text.append(statement(depth - 1));
    }
    if (mayJump && choices.chance(25)) {
      text.append(jump());
    }
    variables.leave(mark);
    return text.toString();
  }

  /** A statement of one line. */
  String simple() {
    if (emitting != null && choices.chance(40)) {
      return emitting.get();
    }
    return choices.way(
        this::declaration,
        this::declaration,
        this::declaration,
        () -> expressions.effect(2) + ";\n",
        () -> expressions.effect(2) + ";\n",
        () -> "trace(" + expressions.anyArgument(2) + ");\n",
        () -> choices.chance(30) ? function() : lambda(),
        () -> "if (" + condition() + ") " + expressions.effect(1) + ";\n",
        () -> "assert " + condition() + " || same(true) : " + expressions.any(1) + ";\n",
        this::monitor);
  }

  private String declaration() {
    Type type = choices.of(Type.ALL);
    Use use = choices.chance(60) ? Use.ASSIGN : Use.CAPTURE;
    String modifier = use == Use.ASSIGN || choices.chance(50) ? "" : "final ";
    // A variable's own type must not depend on what a generic method infers.
    String declared =
        choices.chance(25)
            ? "var %s = " + expressions.cast(type, 2).replace("%", "%%")
            : type.text() + " %s = " + expressions.assignable(type).replace("%", "%%");
    String name = variables.fresh("v");
    variables.declare(name, type, use);
    return modifier + declared.formatted(name) + ";\n";
  }

  private String lambda() {
    String name = variables.fresh("l");
    String supplier = awaited(expressions.supplier(Type.BOXED_INT, 2));
    return "Supplier<Integer> "
        + name
        + " = "
        + supplier
        + ";\nSUPPLIERS.add("
        + name
        + ");\n"
        + (choices.chance(50)
            ? "trace(SUPPLIERS.get(" + expressions.of(Type.INT) + " & 0).get());\n"
            : "");
  }

  /** A function of which only the variable's type says what it takes. */
  private String function() {
    String name = variables.fresh("g");
    String parameter = variables.fresh("y");
    String result =
        expressions.at(expressions.place().lambda(), () -> expressions.cast(Type.INT, 1));
    return "Function<Integer, Integer> %s = %s;\ntrace(%s.apply(%s));\n"
        .formatted(
            name,
            awaited(parameter + " -> " + parameter + " + " + result),
            name,
            expressions.of(Type.INT));
  }

  /** A function, or an await that gives it. */
  private String awaited(String function) {
    return choices.chance(30)
        ? "await(" + choices.of("value", "later", "stage") + "(" + function + "))"
        : function;
  }

  private String monitor() {
    String lock = choices.of("LOCK", "LOCK", "await(value(LOCK))", "await(later(\"lock\"))");
    String body =
        expressions.at(
            expressions.place().lambda(), () -> "trace(" + expressions.anyArgument(2) + ");\n");
    return "synchronized (" + lock + ") {\n" + body + "}\n";
  }

  private String ifStatement(int depth) {
    String text = "if (" + condition() + ") " + block(depth, true);
    return choices.chance(50) ? text + "else " + block(depth) : text;
  }

  /** A jump that may or may not be taken. */
  String conditionalJump() {
    return "if (" + condition() + ") {\n" + jump() + "}\n";
  }

  private String labeledBlock(int depth) {
    String label = variables.fresh("label");
    return label + ":\n" + targets.inside(JumpTargets.Sort.BLOCK, label, () -> block(depth, false));
  }

  /** A statement after which nothing may stand. */
  String jump() {
    List<String> jumps = new ArrayList<>(targets.jumps());
    jumps.add("throw new Boom(\"thrown \" + " + expressions.any(1) + ");\n");
    jumps.add("throw new IllegalStateException(" + expressions.cast(Type.STRING, 1) + ");\n");
    jumps.add("throw await(value(new Boom(\"awaited\")));\n");
    if (targets.mayReturn()) {
      jumps.add(returning.get());
    }
    return choices.of(jumps);
  }

  private String assignedInBranches(int depth) {
    Type type = choices.of(Type.ALL);
    String name = variables.fresh("v");
    String text =
        "%s %s;\nif (%s) {\n%s} else {\n%s}\n"
            .formatted(
                type.text(),
                name,
                condition(),
                statementsThenAssign(name, type, depth),
                statementsThenAssign(name, type, depth));
    variables.declare(name, type, Use.CAPTURE);
    return text;
  }

  private String statementsThenAssign(String name, Type type, int depth) {
    int mark = variables.enter();
    String text = choices.chance(50) ? statement(depth - 1) : "";
    text += name + " = " + expressions.assignable(type) + ";\n";
    variables.leave(mark);
    return text;
  }

  /** A binding that is in scope in a branch, or in all that follows. */
  private String instanceOf(int depth) {
    String binding = variables.fresh("b");
    String test = expressions.tested(2) + " instanceof String " + binding;
    int mark = variables.enter();
    if (choices.chance(30)) {
      String elsewhere = jump();
      variables.declare(binding, Type.STRING, Use.ASSIGN);
      return "if (!(" + test + ")) {\n" + elsewhere + "}\n";
    }
    variables.declare(binding, Type.STRING, Use.ASSIGN);
    String text = "if (" + test + ") " + block(depth, true);
    variables.leave(mark);
    return choices.chance(40) ? text + "else " + block(depth) : text;
  }

  private String condition() {
    return expressions.of(Type.BOOLEAN);
  }
}

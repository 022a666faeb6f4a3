package dev.fermata.it.differential.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Random expressions of a wanted type, whose operands are full of awaits and side effects. */
final class ExpressionGenerator {
  private final Choices choices;
  private final Variables variables;
  private final MethodContext method;
  private final OperatorGenerator operators;
  private final TargetGenerator targets;
  private final LambdaGenerator lambdas;
  private final SwitchExpressionGenerator switches;
  private final AsyncLambdaGenerator asyncLambdas;
  private Place place = Place.body();

  ExpressionGenerator(
      Choices choices, Variables variables, MethodContext method, StatementGenerator statements) {
    this.choices = choices;
    this.variables = variables;
    this.method = method;
    PatternGenerator patterns = new PatternGenerator(choices, variables, method, this);
    this.targets = new TargetGenerator(choices, variables, method, this);
    this.operators = new OperatorGenerator(choices, variables, method, this, targets, patterns);
    this.lambdas = new LambdaGenerator(choices, variables, this);
    this.asyncLambdas = new AsyncLambdaGenerator(choices, variables, method, statements, this);
    this.switches = new SwitchExpressionGenerator(choices, variables, method, this, patterns);
  }

  /** An expression of a type, nested at most so deep. */
  String of(Type type, int depth) {
    if (depth <= 0) {
      return leaf(type);
    }
    return switch (choices.below(16)) {
      case 0 -> leaf(type);
      case 1, 2, 3, 4 -> await(type, depth);
      case 5 -> conditional(type, depth);
      case 6 -> wrapped(type, depth);
      case 7 -> place.isGuard() ? operators.of(type, depth - 1) : assigned(type, depth - 1);
      case 8 ->
          method.features().lambdas() && choices.chance(50)
              ? asyncLambdas.called(type, depth - 1)
              : lambdas.called(type, depth - 1);
      case 9 -> choices.chance(40) ? switches.of(type, depth - 1) : operators.of(type, depth - 1);
      default -> operators.of(type, depth - 1);
    };
  }

  /**
   * An assignment as an operand. Beside a {@code long}, javac casts what is assigned to a field of
   * a type variable's type to {@code Long}, whatever it is: hence the cast.
   */
  private String assigned(Type type, int depth) {
    return (type == Type.INT ? "(int) (" : "(") + targets.assignment(type, depth) + ")";
  }

  /** An expression of a type and of some depth. */
  String of(Type type) {
    return of(type, 1 + choices.below(3));
  }

  /** What a variable of a type takes, or a method returns: of a narrower one, too (JLS 5.2). */
  String assignable(Type type) {
    int depth = 1 + choices.below(3);
    if (type.narrower().isEmpty() || choices.chance(60)) {
      return of(type, depth);
    }
    return choices.way(
        () -> converted(type, depth),
        () ->
            "%s ? %s : %s"
                .formatted(
                    of(Type.BOOLEAN, depth - 1), converted(type, depth), converted(type, depth)),
        () ->
            "switch (%s) { case 0, 1 -> %s; case 2 -> { trace(\"two\"); yield %s; } default -> %s; }"
                .formatted(
                    of(Type.INT, depth - 1),
                    converted(type, depth),
                    converted(type, depth),
                    converted(type, depth)));
  }

  /** Of a narrower type, which inference finds without any help. */
  private String converted(Type type, int depth) {
    String narrower = cast(choices.of(type.narrower()), depth - 1);
    return choices.chance(30) ? "same(" + narrower + ")" : narrower;
  }

  /** An expression whose type nothing around it can change. */
  String cast(Type type, int depth) {
    return "(" + type.text() + ") (" + of(type, depth) + ")";
  }

  /**
   * An operand of a generic method. Without the casts javac would attribute a deep nest of them
   * once for each of its levels.
   */
  String argument(Type type, int depth) {
    return depth > 1 || choices.chance(20) ? cast(type, depth) : of(type, depth);
  }

  /**
   * What a pattern tests. JDK 17's compiler fails when a condition, even one in a cast, is the
   * operand of a pattern with a binding; it does not when it is an argument.
   */
  String tested(int depth) {
    return "same(" + cast(Type.OBJECT, depth) + ")";
  }

  /** An expression of any printable type. */
  String any(int depth) {
    return of(choices.of(Type.PRINTABLE), depth);
  }

  /** An operand of any printable type of a method. */
  String anyArgument(int depth) {
    return argument(choices.of(Type.PRINTABLE), depth);
  }

  /** A constant, a variable or a field. */
  String leaf(Type type) {
    if (choices.chance(30)) {
      return choices.of(type.literals());
    }
    List<String> leaves =
        new ArrayList<>(
            place.onlyCapturable()
                ? variables.of(type, Variables.Use.CAPTURE)
                : variables.readable(type));
    if (leaves.isEmpty() || choices.chance(25)) {
      leaves.addAll(method.fields(type, place));
    }
    return choices.of(leaves);
  }

  /** Something that may stand as a statement. */
  String effect(int depth) {
    return choices.way(
        () ->
            place.mayAwait()
                ? await(choices.of(Type.PRINTABLE), depth)
                : "effect(" + anyArgument(depth - 1) + ")",
        () -> "effect(" + anyArgument(depth - 1) + ")",
        () -> targets.of(Type.INT, depth) + choices.of("++", "--"),
        () -> targets.assignment(choices.of(Type.ALL), depth),
        () -> targets.compoundAssignment(depth));
  }

  /** A lambda or anonymous class that supplies values of a type. */
  String supplier(Type type, int depth) {
    return lambdas.supplier(type, depth);
  }

  Place place() {
    return place;
  }

  /** What is written at another place. */
  String at(Place other, Supplier<String> writing) {
    Place outer = place;
    place = other;
    try {
      return writing.get();
    } finally {
      place = outer;
    }
  }

  private String await(Type type, int depth) {
    if (!place.mayAwait()) {
      return operators.of(type, depth - 1);
    }
    return choices.way(
        () -> "await(value(" + argument(type, depth - 1) + "))",
        () -> "await(value(" + argument(type, depth - 1) + "))",
        () -> "await(later(" + argument(type, depth - 1) + "))",
        () -> "await(stage(" + argument(type, depth - 1) + "))",
        () -> call(type, depth - 1));
  }

  /** An await of another method of the program, or of a plain value. */
  private String call(Type type, int depth) {
    List<Signature> fitting =
        method.callees().stream()
            .filter(callee -> callee.result() == type && !callee.isGenerator())
            .toList();
    if (fitting.isEmpty()) {
      return "await(complete(" + of(type, depth) + "))";
    }
    return call(choices.of(fitting), depth);
  }

  /** What makes and calls async lambdas. */
  AsyncLambdaGenerator asyncLambdas() {
    return asyncLambdas;
  }

  /** An await of a method of the program, or a direct call, which is one; a generator's is none. */
  String call(Signature callee, int depth) {
    boolean isDirect = choices.chance(50);
    List<String> target =
        isDirect
            ? List.of(method.directCallOf(callee, place, choices))
            : method.callOf(callee, place);
    List<String> arguments = new ArrayList<>(target.subList(1, target.size()));
    int last = callee.parameters().size() - 1;
    for (int i = 0; i <= last; i++) {
      Type parameter = callee.parameters().get(i);
      if (callee.isGeneric() && i == 0) {
        arguments.add(cast(choices.of(Type.PRINTABLE), depth));
      } else if (callee.isVariableArity() && i == last && choices.chance(70)) {
        for (int j = choices.below(3); j > 0; j--) {
          // Cast: the compiler takes a generic call for the whole array first.
          arguments.add(cast(Type.INT, depth));
        }
      } else {
        arguments.add(argument(parameter, depth));
      }
    }
    String call = target.get(0) + "(" + String.join(", ", arguments) + ")";
    return isDirect || callee.isGenerator() ? call : "await(" + call + ")";
  }

  private String conditional(Type type, int depth) {
    String condition = of(Type.BOOLEAN, depth - 1);
    if (type == Type.OBJECT && choices.chance(50)) {
      return "((Object) (%s ? %s : %s))".formatted(condition, any(depth - 1), any(depth - 1));
    }
    Type second =
        switch (type) {
          case INT -> choices.of(Type.INT, Type.BOXED_INT, Type.CHAR, Type.BYTE);
          case LONG -> choices.of(Type.LONG, Type.INT, Type.BOXED_INT, Type.CHAR);
          case DOUBLE -> choices.of(Type.DOUBLE, Type.INT, Type.FLOAT, Type.LONG);
          case BOXED_INT -> choices.of(Type.BOXED_INT, Type.INT);
          default -> type;
        };
    String left = of(type, depth - 1);
    // Cast: another type than its own would be inferred for a generic call.
    String right = second == type ? of(second, depth - 1) : cast(second, depth - 1);
    String text =
        choices.chance(50)
            ? "(%s ? %s : %s)".formatted(condition, left, right)
            : "(%s ? %s : %s)".formatted(condition, right, left);
    return second == type ? text : "((" + type.text() + ") " + text + ")";
  }

  private String wrapped(Type type, int depth) {
    return choices.way(
        () -> "traced(\"%s\", %s)".formatted(variables.fresh("t"), argument(type, depth - 1)),
        () -> "same(" + argument(type, depth - 1) + ")",
        () -> "(" + argument(type, depth - 1) + ")",
        () -> "second(" + anyArgument(depth - 2) + ", " + argument(type, depth - 1) + ")",
        () ->
            "listOf(%s, %s).get(0)".formatted(argument(type, depth - 1), argument(type, depth - 1)),
        () -> "new Box<>(" + argument(type, depth - 1) + ").content");
  }
}

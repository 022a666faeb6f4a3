package dev.fermata.it.differential.generate;

import java.util.ArrayList;
import java.util.List;

/** Try statements with catches, finally and resources, nested at most four deep. */
final class TryGenerator {
  private static final int DEEPEST = 4;

  private final Choices choices;
  private final Variables variables;
  private final StatementGenerator statements;
  private final ExpressionGenerator expressions;
  private int nesting;

  TryGenerator(
      Choices choices,
      Variables variables,
      StatementGenerator statements,
      ExpressionGenerator expressions) {
    this.choices = choices;
    this.variables = variables;
    this.statements = statements;
    this.expressions = expressions;
  }

  String statement(int depth) {
    if (nesting >= DEEPEST) {
      return statements.simple();
    }
    nesting++;
    String text = choices.chance(25) ? withResources(depth) : withoutResources(depth);
    nesting--;
    return text;
  }

  private String withoutResources(int depth) {
    // A block that jumps away needs a catch that does not: what follows is to be reachable.
    boolean mayJump = choices.chance(40);
    String text = "try " + statements.block(depth, mayJump);
    boolean hasFinally = choices.chance(50);
    boolean hasCatch = !hasFinally || mayJump || choices.chance(60);
    return text + (hasCatch ? catches(depth) : "") + (hasFinally ? finallyBlock(depth) : "");
  }

  private String withResources(int depth) {
    int mark = variables.enter();
    List<String> resources = new ArrayList<>();
    for (int i = choices.below(2); i >= 0; i--) {
      resources.add(resource(variables.fresh("r")));
    }
    String text = "try (" + String.join("; ", resources) + ") " + statements.block(depth);
    variables.leave(mark);
    return text
        + (choices.chance(30) ? catches(depth) : "")
        + (choices.chance(20) ? finallyBlock(depth) : "");
  }

  private String resource(String name) {
    return choices
        .of(
            "Resource %1$s = resource(\"%1$s\")",
            "Resource %1$s = stuckResource(\"%1$s\")",
            "Resource %1$s = await(value(resource(\"%1$s\")))",
            "Resource %1$s = null",
            "Scope %1$s = scope(\"%1$s\")",
            "Scope %1$s = swallowingScope(\"%1$s\")",
            "var %1$s = resource(%2$s)")
        .formatted(name, expressions.of(Type.STRING, 2));
  }

  private String finallyBlock(int depth) {
    return "finally " + statements.block(depth);
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
    String text = "";
    if (choices.chance(30) && !types.contains("IllegalState")) {
      text = "catch (IllegalStateException " + exception + "s) " + statements.block(depth, true);
    }
    int mark = variables.enter();
    text +=
        "catch (%s %s) {\ntrace(%s);\n%s%s}\n"
            .formatted(
                types,
                exception,
                exception,
                statements.statement(depth - 1),
                choices.chance(30) ? rethrow(types, exception) : "");
    variables.leave(mark);
    return text;
  }

  private String rethrow(String types, String exception) {
    boolean isUnchecked = !types.equals("Throwable") && !types.equals("Exception");
    return "if (%s) {\nthrow %s;\n}\n"
        .formatted(
            expressions.of(Type.BOOLEAN),
            isUnchecked && choices.chance(70)
                ? exception
                : "new IllegalStateException(\"wrapped\", " + exception + ")");
  }
}

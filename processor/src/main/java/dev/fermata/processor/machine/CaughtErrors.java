package dev.fermata.processor.machine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.Set;

/**
 * Whether code that caught an error may look at its stack trace, which is then made complete first.
 * {@code log.warn("…", e)} may, {@code e.getMessage()} and {@code throw e} do not.
 */
public final class CaughtErrors {
  /** What an error tells without its stack trace, besides its getters. */
  private static final Set<String> WITHOUT_TRACE = Set.of("toString", "hashCode", "equals");

  private CaughtErrors() {}

  /** Whether the blocks of a machine may look at what a handler gives to a variable. */
  public static boolean mayShow(Variable variable, Machine machine) {
    return switch (variable.place()) {
      case NOWHERE -> false;
      // What the awaits in between leave behind of the failure is the error alone.
      case FIELD -> true;
      case IN_PLACE, LOCAL ->
          machine.blocks().stream()
              .anyMatch(
                  block ->
                      block.statements().stream().anyMatch(it -> mayShow(variable.name(), it))
                          || block.terminator().expressions().stream()
                              .filter(it -> !isThrown(it, block))
                              .anyMatch(it -> mayShow(variable.name(), it)));
    };
  }

  private static boolean isThrown(Expression expression, Block block) {
    return block.terminator() instanceof Terminator.Throw && expression.isNameExpr();
  }

  /** Whether a kept clause of the body itself may; one of a lambda runs who knows where. */
  public static boolean mayShow(CatchClause clause) {
    for (Node at = clause; at != null; at = at.getParentNode().orElse(null)) {
      if (at instanceof LambdaExpr || at instanceof BodyDeclaration<?>) {
        return false;
      }
    }
    return mayShow(clause.getParameter().getNameAsString(), clause.getBody());
  }

  private static boolean mayShow(String variable, Node code) {
    return code.findFirst(
            NameExpr.class, it -> it.getNameAsString().equals(variable) && mayShow(it))
        .isPresent();
  }

  private static boolean mayShow(NameExpr use) {
    Node user = use.getParentNode().orElse(null);
    if (user instanceof MethodCallExpr call && call.getScope().orElse(null) == use) {
      String method = call.getNameAsString();
      boolean isGetter = method.startsWith("get") && !method.equals("getStackTrace");
      return !isGetter && !WITHOUT_TRACE.contains(method);
    }
    return !(user instanceof ThrowStmt
        || user instanceof BinaryExpr
        || (user instanceof InstanceOfExpr test && test.getPattern().isEmpty()));
  }
}

package dev.fermata.processor.lower.witness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import dev.fermata.processor.lower.Ast;
import dev.fermata.processor.lower.Awaits;
import dev.fermata.processor.lower.Body;
import dev.fermata.processor.lower.Local;
import dev.fermata.processor.lower.Scopes;
import dev.fermata.processor.resolve.Attribution;

/**
 * Finds the variables that the companion declares by a supertype: those with {@code var}, of a
 * union, or of a function that is held while it is awaited.
 *
 * <pre>{@code
 * var both = find();                CharSequence both = find();
 * await(pause());              →    await(pause());
 * both.compareTo("b");              both.compareTo("b");   // both: witness find()
 * }</pre>
 *
 * <p>Invariant: each use of such a variable has a witness, wherever it moves.
 */
public final class WitnessedVariables {
  private WitnessedVariables() {}

  public static void lower(Body body) {
    for (Local local : Scopes.of(body)) {
      if (isDeclaredBySupertype(local)) {
        Witness witness = new Witness(true);
        witness.attachTo(local.declaration());
        local.uses().forEach(witness::attachTo);
      }
    }
  }

  private static boolean isDeclaredBySupertype(Local local) {
    Node declaration = local.declaration();
    return !local.isType()
        && declaration
            .findData(Attribution.TYPE)
            .filter(type -> type.isDenotable() && Witness.isNeeded(type))
            .isPresent()
        && (declaration instanceof Parameter parameter
            ? isHeld(parameter)
            : declaration instanceof TypePatternExpr
                || local.isAwaitInScope()
                || isUsedInLocalType(local));
  }

  private static boolean isHeld(Parameter parameter) {
    Node parent = parameter.getParentNode().orElseThrow();
    if (parent instanceof LambdaExpr lambda) {
      return lambda.containsData(Attribution.INTERSECTED_INPUTS)
          || Ast.callsWith(lambda).stream().anyMatch(Awaits::isAwait);
    }
    return parent instanceof CatchClause && Awaits.in(parent.getParentNode().orElseThrow());
  }

  /** A local type may become a class that holds what it captures. */
  private static boolean isUsedInLocalType(Local local) {
    return local.uses().stream().anyMatch(WitnessedVariables::isInType);
  }

  private static boolean isInType(Node use) {
    Node node = use;
    while (node != null && !(node instanceof TypeDeclaration<?>)) {
      node = node.getParentNode().orElse(null);
    }
    return node != null;
  }
}
